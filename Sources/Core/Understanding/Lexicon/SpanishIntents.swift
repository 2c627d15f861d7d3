/// Spanish patterns.
enum SpanishIntents {
    static let table = """
        """
}
