"""The command `dhr`: one small file per command."""
