"""The lines of a document, before anything is made of them (linjer).

Lost line ends are put back, every line is told by the rules of a layout, and page heads and feet are set apart.
"""
