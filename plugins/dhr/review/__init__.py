"""What a review is: frozen records that cannot be built invalid."""
