"""Questions to a store: named ones, each a `.rq` file with a sentence that says what it answers, and a reader's own."""

from vncite.ask.answer import Answer, Value
from vncite.ask.engine import ask, complete_numbers
from vncite.ask.own import own
from vncite.ask.question import Parameter, Question, question, questions

__all__ = ["Answer", "Parameter", "Question", "Value", "ask", "complete_numbers", "own", "question", "questions"]
