package import MailModel

extension Tour.Question {
    /// What a letter asks a participant to tell.
    package func words(in language: LanguageTag) -> String {
        let tongue = TourPhrases.Tongue(language)
        switch self {
        case .passportName:
            return tongue.pick(
                "your name as it stands in your passport",
                "votre nom tel qu'il figure dans votre passeport",
                "su nombre tal como figura en su pasaporte", "您的护照姓名")
        case .diet:
            return tongue.pick(
                "what you do not eat or drink", "ce que vous ne mangez ou ne buvez pas",
                "qué no come o no bebe", "您的饮食禁忌")
        case .accessNeeds:
            return tongue.pick(
                "whether you need a step-free way, a seat near the front, or other help",
                "s'il vous faut un accès sans marches, une place devant ou une autre aide",
                "si necesita un acceso sin escalones, un asiento delantero u otra ayuda",
                "您是否需要无障碍通道、前排座位或其他协助")
        case .arrival:
            return tongue.pick(
                "when and how you arrive", "quand et comment vous arrivez", "cuándo y cómo llega",
                "您的抵达时间和方式")
        case .departure:
            return tongue.pick(
                "when and how you leave", "quand et comment vous repartez",
                "cuándo y cómo se marcha", "您的离开时间和方式")
        case .phone:
            return tongue.pick(
                "a telephone number on which we reach you during the tour",
                "un numéro de téléphone où vous joindre pendant la visite",
                "un teléfono en el que localizarle durante la visita", "考察期间可以联系到您的电话号码")
        }
    }
}
