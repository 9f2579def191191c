"""What has changed between a review as it is published and as it would be published now, in words for readers."""
