"""What a hit means where it stands."""
