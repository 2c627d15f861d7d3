/// English patterns.
enum EnglishIntents {
    static let table = """
        """
}
