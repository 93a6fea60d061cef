"""Questions to a store: named ones, each a `.rq` file with a sentence that says what it answers, and a reader's own."""

from vncite.ask.answer import Answer, Value
from vncite.ask.engine import ask, columns, complete_numbers
from vncite.ask.own import own
from vncite.ask.question import Column, Parameter, Question, question, questions

__all__ = [
    "Answer", "Column", "Parameter", "Question", "Value", "ask", "columns", "complete_numbers", "own", "question",
    "questions",
]  # fmt: skip
