"""Places with a name that few people share: where somebody learns, works, is ill, prays or drinks."""
