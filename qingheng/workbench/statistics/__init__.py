"""What the pages of figures show, worked out from what a line declares: nothing here knows a line."""
