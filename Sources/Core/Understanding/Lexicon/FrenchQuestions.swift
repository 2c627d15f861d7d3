/// French patterns.
enum FrenchQuestions {
    static let table = """
        """
}
