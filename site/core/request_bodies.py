"""What a browser sends arrives whole or not at all."""


class WholeInput:
    """The body of a request; `read` is asked for no more than its length promises, as Django does.

    Granian ends a body whose sender went away as if it were complete. Half a form is a valid
    form: a page would be saved without its last paragraphs.
    """

    def __init__(self, stream):
        self.stream = stream

    def read(self, size):
        pieces = []
        while size:
            piece = self.stream.read(size)
            if not piece:
                raise ConnectionResetError("The sender went away before the end.")
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def readline(self, *arguments):
        return self.stream.readline(*arguments)


def whole_bodies(application):
    def with_whole_body(environ, start_response):
        environ["wsgi.input"] = WholeInput(environ["wsgi.input"])
        return application(environ, start_response)

    return with_whole_body
