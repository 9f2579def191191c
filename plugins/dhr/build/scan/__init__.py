"""The last look at everything that was made: nothing held, nothing unknown, no link that leads nowhere."""
