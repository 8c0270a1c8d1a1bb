"""What the components of a page show, as typed values: pages fill them, the templates in components/ draw them."""
