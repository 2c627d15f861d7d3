/// The phrases of junk by what it sells, each with how surely it tells a seller from a person.
enum SpamWords {
    enum Kind: String, Sendable, CaseIterable {
        case fraud = "an advance-fee fraud"
        case wares = "unasked wares"
        case invoices = "invoices for sale"
        case visits = "paid visits to web sites"
        case loans = "loans and lotteries"
        case courses = "courses for sale"
        case pills = "pills and gambling"
    }

    struct Mark: Sendable {
        /// Nil for the manners of all mass mail.
        let kind: Kind?
        let points: Int
        /// Wordings of one thing share a number and count once.
        let number: Int
    }

    /// Points of a phrase that none but a seller or a swindler writes.
    static let sure = 4

    static let table: PhraseTable<Mark> = {
        var number = 0
        var pairs: [(String, Mark)] = []
        for (kind, points, lines) in groups {
            for line in lines.split(whereSeparator: \.isNewline) {
                for wordings in line.split(separator: "|") {
                    number += 1
                    let mark = Mark(kind: kind, points: points, number: number)
                    pairs += wordings.split(separator: "~").map { (String($0), mark) }
                }
            }
        }
        return PhraseTable(pairs)
    }()

    /// Phrases are parted by bars and line ends, wordings of one phrase by tildes.
    private static let groups: [(Kind?, Int, String)] = [
        (nil, sure, """
            to opt out~opt out reply~opt-out reply~reply with "remove|reply "unsubscribe"
            如不需要请回复|不想收到请回复|如有打扰~打扰敬请|回复“退订”~回复退订|本邮件为商务推广~商务推广
            """),
        (.fraud, sure, """
            next of kin|late client~deceased client~difunto cliente~client décédé|beloved in christ
            million united states dollars|transfer the fund~transfer of the fund|unclaimed fund
            inheritance fund|consignment box|notaire de feu|bien-aimé~bien aimé|sans héritier
            fondos no reclamados|your atm card|diplomatic courier|die of cancer|compensation fund
            receive 40|vous recevrez 40|recibirá el 40|dear beloved|god fearing|fund beneficiary
            巨额遗产~遗产继承人|foreign partner to|risk free transaction~risk-free transaction
            """),
        (.fraud, 2, """
            barrister|million usd~million dollars|bénéficiaire|sole beneficiary|heredero
            overdue payment|copie du passeport~copy of your passport|000.000 usd~000,000 usd
            500.000 usd|confidential~confidentiel~confidencial|bank account|business proposal
            your full name|accord urgent|acceptez-vous|trust you|numéro de téléphone
            """),
        (.wares, sure, """
            purchasing manager~dear purchaser| moq |glad to know you are|fob price|factory price
            we are manufacturer~we are a manufacturer~we are professional manufacturer
            target price|quotation sheet|in the market of~in market of|oem service~oem and odm
            if you are interested in our products|our main products|welcome to your inquiry
            """),
        (.wares, 2, """
            best price for|professional factory|professional manufacturer|leading manufacturer
            our factory|free sample|alibaba|made in china|pricelist~price list| rohs
            years warranty|competitive price|dear manager
            """),
        (.wares, 1, "whatsapp|wechat|skype:"),
        (.invoices, sure, "代开~代開|点数优惠|各类正规|多余发票|税票可验"),
        (.invoices, 2, "增值税票|验证后付款|长期有效"),
        (.invoices, 1, "发票~開發票|财务|优惠|贵司"),
        (.visits, sure, """
            first page of google~page 1 of google~page 1 in|seo service|seo expert|seo package
            guest post|backlinks|link building|domain authority|not ranking~top ranking
            rank your website~website ranking~ranking of your website|website traffic
            search engine optimization|web design services|redesign your website
            promote your website|email database~base de datos de correos|email list of|bulk email
            attendees email~verified attendees|verified email list|opt-in email|email leads
            搜索引擎排名|首页保证|不上首页|免费诊断|排名靠后|seo诊断|网站推广|增加流量
            posicionamiento web|référencement naturel|mobile app development company
            """),
        (.visits, 2, "attendees list~attendee list|contact list of|outsource your|加微信"),
        (.loans, sure, """
            winning number|claim your prize|you have won|we offer loan~we give out loan
            do you need a loan~need of a loan~need an urgent loan|guaranteed loan~instant loan
            prêt entre particulier~prêts entre particulier|j'octroie|prêt pour vos projets
            sans justificatif|crédito rápido|préstamos entre particulares|sin aval
            kredit ohne schufa|prestito tra privati|empréstimo rápido|срочный кредит
            无抵押|等奖得主|验证码：【|领取奖金|您已中|double your money~double your bitcoin
            """),
        (.loans, 2, """
            loan offer|apply for a loan|offre de prêt|oferta de préstamo|has ganado|中奖|抽中|抽选|公证费
            대출|bitcoin investment|crypto investment|forex|gift card|lottery
            """),
        (.loans, 1, "interest rate|贷款|融资|taux de"),
        (.courses, sure, """
            元/人~元／人~元/位|含资料费|实战班|课程收益|授课专家|seats are filling fast|sign up now and save
            reserve your seat now
            """),
        (.courses, 2, """
            研修班|培训课程|公开课|培训班|主讲|报名电话|会务组|exclusive masterclass|early bird price
            register for our webinar|seats are filling
            """),
        (.pills, sure, """
            viagra| cialis|free spins|cheap meds|replica watches|hot singles|no prescription
            without prescription|真人荷官|博彩平台|首存|彩金
            """),
        (.pills, 2, """
            online casino|casino bonus|adult dating|weight loss~lose weight|penis|rolex
            online pharmacy|赌场
            """),
        (.pills, 1, "博彩"),
    ]
}
