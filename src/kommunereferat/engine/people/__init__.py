"""People as lists and sentences name them (personer): who was there, who was not, who came instead, who left."""
