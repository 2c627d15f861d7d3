import Linguistics
import MailModel

/// Complaints that the office itself did not answer: "I registered and never heard back".
///
/// No entry of the library knows what became of somebody's letter, whatever city they name.
package enum OfficeSilence {
    /// Whether a text says so.
    package static func isComplainedOf(in text: String) -> Bool {
        let head = String(decoding: text.utf8.prefix(reach), as: UTF8.self)
        let words = FoldedText(apart: head).spacedWords
        return silences.occurs(in: words) && !own.occurs(in: words)
    }

    /// Whether a question of such a mail is about the silence or about what became of the matter.
    package static func isAsked(in question: String) -> Bool {
        let words = FoldedText(apart: question).spacedWords
        return silences.occurs(in: words) || queries.occurs(in: words)
    }

    /// Octets of a letter in which its writer complains; a longer one holds something else.
    private static let reach = 100_000

    // MARK: - Words

    private static let silences = PhraseList(
        wordsIn: """
        never heard back|not heard back|haven t heard back|never heard from you|not heard from you
        haven t heard from you|never heard anything|have heard nothing|heard nothing back
        heard nothing from|heard nothing since|not heard anything|haven t heard anything
        had no reply|had no answer|had no response|got no reply|got no answer|got no response
        received no reply|received no answer|received no response|without a reply
        without a response|without any reply|without any answer|without any response|no reply yet
        no answer yet|no response yet|no reply so far|no answer so far|no response so far
        no reply since|no answer since|no response since|no reply from you|no answer from you
        no response from you|no reply to my|no answer to my|no response to my|not received a reply
        not received any reply|not received an answer|not received any answer
        not received a response|not received any response|haven t received a reply
        haven t received any reply|haven t received an answer|haven t received any answer
        never received a reply|never received an answer|never received any reply
        never received any answer|never received a response|never got a reply|never got an answer
        never got a response|did not get a reply|did not get an answer|didn t get a reply
        didn t get an answer|nobody answered|nobody has answered|nobody replied|nobody has replied
        no one answered|no one has answered|no one replied|no one has replied|nobody responded
        you never answered|you never replied|you never responded|you have not answered
        you have not replied|you haven t answered|you haven t replied|you did not answer
        you did not reply|you didn t answer|you didn t reply|still waiting for a reply
        still waiting for an answer|still waiting for your reply|still waiting for your answer
        went unanswered|remained unanswered|remains unanswered|has not been answered
        have not been answered|was never answered|were never answered
        sans reponse|sans aucune reponse|aucune reponse|pas eu de reponse|pas recu de reponse
        jamais recu de reponse|jamais eu de reponse|jamais repondu|n avez pas repondu
        ne m avez pas repondu|n a repondu|ne m a repondu|ne nous a repondu|aucune nouvelle
        aucune nouvelle de vous|pas de nouvelles|pas de reponse|sans nouvelles|votre silence
        toujours rien recu
        ninguna respuesta|sin respuesta|sin ninguna respuesta|no he recibido respuesta
        no hemos recibido respuesta|no recibi respuesta|no recibimos respuesta|no tuve respuesta
        no he tenido respuesta|no hemos tenido respuesta|nunca recibi respuesta
        nunca me respondieron
        nunca me contestaron|no me han respondido|no me han contestado|no nos han respondido
        no nos han contestado|no me respondieron|no me contestaron|nadie me ha respondido
        nadie me ha contestado|nadie nos ha respondido|nadie nos ha contestado|nadie me respondio
        nadie me contesto|nadie ha respondido|nadie ha contestado|sin noticias
        no he tenido noticias|no he sabido nada|no hemos sabido nada|nunca supe nada|su silencio
        没有收到回复|没收到回复|未收到回复|没有收到任何回复|没收到任何回复|没有得到回复|没得到回复|没有回音|没有答复
        未得到答复|没收到答复|没有收到答复|没有收到您的回复|没收到您的回复|没有收到你们的回复|没收到你们的回复
        一直没有消息|没有任何消息|没有任何回复|没有任何答复|杳无音信|石沉大海|未获回复|没人回复|没人答复|无人回复
        没有人回复|没人回我|一直没回|至今未复|至今没有回复|没有下文|一直没有回复
        """)

    /// The silence of the writer themselves.
    private static let own = PhraseList(
        wordsIn: """
        sorry that i have not answered|sorry i have not answered|sorry i haven t answered
        i have not answered you|without a reply from me|sans reponse de ma part
        je n ai pas repondu|sin respuesta de mi parte|sin respuesta mia|我一直没有回复|我没有回复|抱歉没有回复
        """)

    private static let queries = PhraseList(
        wordsIn: """
        what happened|what has happened|what s happened|what is happening|what is going on
        what s going on|what went wrong|what became of|why|why is that|how come
        what is the matter|what s the matter|the status|any news|any update
        did you receive|did you get|have you received|have you got|was it lost|did it arrive
        did my|has my|is my|am i registered|am i on the list|when will i hear|when will you answer
        when can i expect|que s est il passe|que se passe t il|qu est ce qui se passe
        qu est il advenu|pourquoi|qu en est il|ou en est|avez vous recu|l avez vous recu
        est il arrive|suis je inscrit|suis je inscrite|que ha pasado|que paso|que ocurrio
        que ha ocurrido|que sucede|que ocurre|por que|a que se debe|han recibido|recibieron
        llego mi|estoy inscrito|estoy inscrita|怎么回事|为什么|为何|什么情况|怎么了|收到了吗|有没有收到|是否收到|进展
        什么原因|出了什么|我的报名|我报上了吗
        """)
}
