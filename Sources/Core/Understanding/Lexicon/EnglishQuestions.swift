/// English patterns.
enum EnglishQuestions {
    static let table = """
        """
}
