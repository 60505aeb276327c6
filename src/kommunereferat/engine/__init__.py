"""The only control flow: from the lines of a document to its meeting (fortolkning).

`meeting` leads through the rooms: the `lines` are told by the layout's rules, `parting` finds the items and their
parts, `heads` reads who met and when; `items` has each part read by what it holds, `sections` or `decisions`, in which
`people` are named; and what the meeting says as a whole is settled last.
"""
