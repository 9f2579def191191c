"""How the PDF looks: its parts in their order, their HTML for print, and the style sheet."""
