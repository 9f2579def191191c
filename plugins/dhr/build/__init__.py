"""The only orchestrator: sources in, one published folder out, all or nothing."""
