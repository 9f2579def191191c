"""The publication checklist: is everything true that must be true before a review may be published?"""
