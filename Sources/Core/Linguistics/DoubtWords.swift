/// Words by which a wish is only perhaps one, folded, in the office's languages.
package enum DoubtWords {
    package static let all = [
        "might", "perhaps", "maybe", "possibly", "may well", "not sure", "not decided",
        "not certain", "undecided", "peut etre", "eventuellement", "pas encore decide", "pas sur",
        "pas certain", "quiza", "quizas", "tal vez", "a lo mejor", "posiblemente",
        "aun no hemos decidido", "no estoy seguro", "no estoy segura", "no estamos seguros",
        "no estamos seguras", "也许", "或许", "或許", "可能会", "可能會", "说不定", "不确定", "还没决定", "還沒決定",
        "尚未确定", "还没定",
    ]
}
