/// Spanish patterns.
enum SpanishQuestions {
    static let table = """
        """
}
