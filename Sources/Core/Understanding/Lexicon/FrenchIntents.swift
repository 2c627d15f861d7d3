/// French patterns.
enum FrenchIntents {
    static let table = """
        """
}
