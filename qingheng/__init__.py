"""青衡: the working system of a district justice bureau (区司法局)."""
