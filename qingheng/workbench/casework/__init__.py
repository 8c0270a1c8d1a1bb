"""What the pages of one case show, worked out of its record: values for the components, no rule of their own."""
