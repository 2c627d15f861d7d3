extension Notions {
    /// German, Dutch, Portuguese, Italian, Russian, Arabic, Turkish, Korean and Japanese.
    static let others = """
        want: mochte* wollen will wunsch* gern gerne hoffe* beabsichtig* interess* plan* willen \
        wil wens* graag hopen quero queremos gostar* deseja* deseamos pretend* vorrei vorremmo \
        desidera* intend* speria* хот* желае* планиру* надее* готов* نرغب نود أود نأمل أرغب أريد \
        istiyor* isteriz isterim diliyor* arzu* umuyor* 원합니다 싶습니다 희망* 하고자 たい 希望 予定
        please: bitte bitten ersuche* ware* gelieve alstublieft verzoek* kunt_u zou_u por_favor \
        peco pedimos solicit* agradec* poderia* podem per_favore prego preghiamo chied* potreste \
        cortes* просим прошу пожалуйста просьба будьте أرجو نرجو الرجاء يرجى أطلب نطلب lutfen \
        rica* 부탁* 주십시오 주세요 바랍니다 요청* お願い 下さい ください いただ
        join: beitr* beitret* mitglied* aufnahme aufnehmen aufgenommen toetred* aansluit* \
        lidmaatschap aderir adesao ingress* integrar associ* entrar aderire adesione iscriverci \
        associarci entrare вступ* присоедин* членств* انضمام الانضمام عضوية العضوية ننضم أنضم \
        للانضمام katil* uye* uyelig* 가입* 회원* 입회* 加入 入会 会員
        member: mitglied* lid leden membro* soci* socio член* членами عضو أعضاء عضوا uye* 회원* 会員 \
        メンバー
        community: gemeinschaft netzwerk verband gemeenschap netwerk comunidade rede comunita \
        rete сообществ* сети сеть المجتمع الشبكة مجتمع شبكة topluluk* toplulug* ag 공동체* 네트워크* \
        커뮤니티* コミュニティ ネットワーク
        register: anmeld* melde_ich eintrag* angemeldet reservier* anmeldung teilnehmer* \
        inschrijv* aanmeld* ingeschreven inscr* regist* reserv* iscriv* iscrizione prenot* \
        registra* зарегистр* регистрац* заявк* записать включить تسجيل نسجل سجلوا أسجل حجز kayd* \
        kayit* basvur* 등록* 신청* 접수* 登録 申し込 申込 予約
        seat: platz platze plaats plaatsen vaga* lugar* posto posti мест* место مقعد مقاعد مكان \
        kontenjan* yer 자리* 席
        people: delegation teilnehmer* kolleg* mitarbeiter* gruppe personen deelnemer* collega* \
        delegac* delegaz* partecipant* persone pessoas equipa делегац* участник* сотрудник* \
        коллег* человек المشاركين مشاركين وفد زميل زملاء katilimci* heyet* kisi arkadas* 참가자* \
        대표단* 명 직원* 参加者 名 代表団
        tour: reise reisen studienreise besuch fahrt exkursion reis studiereis bezoek viagem \
        visita* viagens viaggio visite gita поездк* визит* тур الزيارة زيارة رحلة الجولة gezi* \
        ziyaret* seyahat* 연수* 방문* 시찰* 답사* 視察 訪問 研修 ツアー
        travel: teilnehmen teil mitfahren mitreisen fahren kommen reise deelnemen meereizen mee \
        gaan participar* viajar* ir_a partecip* viaggi* venire andare поед* участв* приед* يشارك \
        نشارك أشارك السفر يسافر الحضور katilaca* gidece* gelece* 참가* 참석* 갑니다 参加 行く 出席
        cannot: kann_nicht konnen_nicht nicht_teilnehmen verhindert leider_nicht unmoglich \
        niet_mee kan_niet kunnen_niet verhinderd nao_pode* nao_podera* impossiv* non_posso \
        non_possiamo impossibil* non_potra не_см* не_мо* невозможно لا_نستطيع تعذر يتعذر لن \
        لا_يمكن katilamayaca* gelemeyece* edemeyece* 못합니다 수_없 불가* 없게 できな 行けな られな
        cancel: absag* abmeld* storn* zuruckzieh* streich* ausfall* zurucktret* afmeld* annuler* \
        terugtrek* uitschrijv* cancel* desist* anula* retirar annull* disdi* ritir* rinunc* \
        отмен* отказ* снять исключ* إلغاء نلغي انسحاب الانسحاب نعتذر اعتذار iptal* vazgec* \
        cekil* 취소* 철회* 불참* キャンセル 取り消 辞退 取りやめ 中止
        sorry: leider bedau* entschuld* tut_mir helaas sorry spijt* infelizmente lament* \
        desculp* purtroppo dispiace scus* сожален* извин* للأسف نأسف آسف maalesef uzgun* ozur \
        아쉽* 죄송* 유감* 申し訳 残念 すみません
        programme: programm* ablauf* ablaufplan zeitplan agenda tagesplan dagindeling programa \
        cronograma programma calendario orari программ* расписан* график البرنامج برنامج الجدول \
        programi 일정* 프로그램* 日程 プログラム 予定表
        send: send* schick* zusend* zukommen stuur* sturen opsturen ontvangen envi* mand* remet* \
        invi* mandar* spedi* приш* высла* отправ* إرسال ترسلوا موافاتنا تزويدنا gonder* ilet* \
        보내* 송부* 送って お送り
        letter: einladung* schreiben bescheinigung brief uitnodig* uitnodigingsbrief attest \
        carta* convite certificado oficio lettera invito attestato certificato приглашен* письмо \
        справк* خطاب دعوة رسالة شهادة mektu* davet* belge* 초청* 초청장* 서한* 증명* 招待 招聘 書簡 証明
        visa: visum visa botschaft konsulat* ambassade consulaat visto embaixada ambasciata \
        questura виз* посольств* консульств* паспорт* تأشيرة السفارة القنصلية جواز vize* \
        konsolos* pasaport* 비자* 대사관* 여권* ビザ 大使館 旅券
        authority: ministerium vorgesetzt* arbeitgeber genehmigung reisegenehmigung ministerie \
        werkgever ministerio chefia entidade_patronal ministero datore министерств* начальств* \
        руководств* الوزارة وزارة bakanlik* amir* mudurlu* 상급* 결재* 승인* 上司 許可 決裁
        contact: adresse email* telefon* nummer anschrift schreibweise kontaktdaten adres \
        telefoonnummer gegevens contactgegevens endereco contacto morada indirizzo numero \
        recapit* адрес* телефон* номер почт* العنوان البريد الهاتف رقم adres* telefon* eposta \
        주소* 전화* 연락처* 이메일* 住所 連絡先 メール 電話
        change: ander* geandert korrig* aktualis* berichtig* wijzig* gewijzigd verander* \
        aanpass* mudou mudei alter* atualiz* corrig* cambi* aggiorn* corregg* измен* поменя* \
        исправ* обнов* تغيير تغير تحديث تعديل degis* guncelle* duzelt* 변경* 바뀌* 수정* 変更 変わり 修正
        confirm: bestatig* einverstanden passt zusage bevestig* akkoord confirm* acordo conferm* \
        accord* va_bene подтвержд* соглас* نؤكد أؤكد تأكيد أوافق onayl* kabul* teyit* 확인* 확정* \
        동의* 確認 承知 了解
        unsubscribe: abbestell* verteiler abmelden uitschrijven afmelden cancelar_subscricao \
        retirem* disiscriv* cancellate* отпис* رسائلكم abonelik* 수신거부* 구독* 配信停止
        mailing: verteiler rundbrief newsletter mailinglist* nieuwsbrief mailinglijst boletim \
        lista рассылк* النشرة القائمة bulten* liste* 메일링* 뉴스레터* メルマガ 配信
        stop: nicht_mehr keine_weiteren niet_meer geen_verdere stop* nao_quero_mais non_piu \
        больше_не عدم التوقف artik 더_이상 그만* 停止 今後
        delete: loschen loscht losche* entfern* wis* verwijder* apag* elimin* cancell* удал* \
        стер* حذف مسح إزالة sil* 삭제* 削除 消去
        data: daten personenbezogen* gegevens persoonsgegevens dados dati данны* персональн* \
        بياناتي البيانات معلوماتي veri* bilgiler* 개인정보* 정보* 個人情報 データ
        keep: gespeichert speicher* bewaar* guard* conserv* хран* تحتفظون saklad* 보관* 保管 保存
        suggest: vorschlag* vorschlagen anreg* idee voorstel* sugir* sugest* propon* propost* \
        предлаг* предложен* идея أقترح نقترح اقتراح oneri* 제안* 건의* 提案
        anger: unverschamt* zumutung beschwer* emport* enttausch* skandal* schande \
        onaanvaardbaar klacht* schandalig* teleurgesteld inadmissiv* vergonh* reclama* queixa \
        inaccettabil* vergogn* reclamo delus* lamentel* возмут* жалоб* безобраз* недопустим* \
        غير_مقبول شكوى إهانة مهين kabul_edilemez sikayet* rezalet 항의* 실망* 불만* 화가 抗議 失礼 ひどい 苦情
        unanswered: keine_antwort unbeantwortet geen_antwoord sem_resposta nessuna_risposta \
        без_ответа не_ответил* بدون_رد لم_يرد cevap_yok yanit_alama* 답변이_없 返事がない
        law: anwalt* gericht klage rechtlich* advocaat rechtbank advogado tribunal* avvocat* \
        legale юрист* суд* адвокат* محام* المحكمة القضاء قانوني avukat* mahkeme* dava* 변호사* 소송* \
        법적* 弁護士 訴訟 法的
        money: erstatt* ruckerstatt* rechnung bezahlt schadenersatz terugbetal* vergoed* factuur \
        reembols* devolu* indemniz* rimbors* risarc* верн* возврат* деньг* возмещ* استرداد تعويض \
        المبلغ iade* ucret* para 환불* 배상* 비용* 返金 払い戻 賠償
        accuse: betrug* korrupt* bestech* gelogen luge* corrup* fraud* liegen mentir* truff* \
        bugi* обман* взятк* коррупц* احتيال رشوة فساد كذب yolsuzluk* rusvet* yalan* 사기* 뇌물* 거짓* \
        詐欺 賄賂 嘘
        distress: verstorben gestorben tod krankenhaus angst verzweifelt overleden ziekenhuis \
        faleceu morreu morto deceduto ospedale умер* скончал* больниц* боюсь توفي وفاة المستشفى \
        خائف أغيثونا vefat* oldu hastane* 사망* 별세* 병원* 亡くな 病院 死去
        journalist: journalist* redaktion zeitung sender redactie krant jornalista jornal \
        giornalist* giornale redazione журналист* редакц* газет* صحفي صحافي جريدة gazeteci* \
        gazete* 기자* 신문* 방송* 記者 新聞 取材
        interview: interview stellungnahme kommentar entrevista declarac* intervista dichiaraz* \
        интервью комментар* مقابلة تصريح roportaj* demec* 인터뷰* 취재* インタビュー コメント
        thanks: danke vielen_dank dank bedankt hartelijk obrigad* agradec* grazie ringrazi* \
        спасибо благодар* شكرا شكراً الشكر tesekkur* sagol* 감사* 고맙* ありがと 感謝 お礼 御礼
        received: erhalten angekommen ontvangen recebi* ricevut* получил* пришл* وصلتني وصلني \
        استلمت aldim ulasti 받았* 届き 受け取
        ask: frage* wissen fragen erfahren weten vraag* saber pergunt* duvida sapere domand* \
        capire узнать вопрос* скажите سؤال معرفة أستفسر استفسار sormak soru* ogrenmek 질문* 문의* \
        궁금* 알고 質問 知りたい 教えて 伺い
        what: was welche* wat welk* qual quais cosa quale quali что како* ما ماذا ne hangi 무엇* \
        어떤* 어느* 何 どの どんな
        how: wie wieviel hoe hoeveel como quanto quanti come сколько как كم كيف nasil kac 얼마* \
        어떻게* 몇* どう いくら どのくらい
        when: wann wanneer quando когда متى zaman 언제* いつ
        where: wo dove onde waar где أين nerede 어디* どこ
        who: wer wie quem chi кто من kim 누가* 誰 どなた
        particle: 까 か でしょうか ですか هل ли mi mu midir 나요* 인가요* 습니까*
        if: wenn falls ob als indien se если إذا eger 만약* もし
        not: nicht kein* niet geen nao non не нет لا ليس لم degil yok 않* 없* 안 ない ません
        count: zwei drei vier funf beide twee drie vier dois tres ambos due tre entrambi два две \
        три двоих اثنين ثلاثة أربعة iki uc dort 두 세 네 二 三 四
        list: folgende* unten anbei hieronder volgende* seguintes abaixo seguenti allegat* \
        следующ* ниже التالية الآتية أدناه asagida* ekte 아래* 다음* 以下 下記 次の
        """
}
