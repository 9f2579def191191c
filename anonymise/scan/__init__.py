"""Is anything in a made site that must not be there? Every file opened, unpacked and searched, down to its bytes."""
