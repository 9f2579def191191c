"""Both gates for each review, each briefing and the register: what was found, what was answered, what follows."""
