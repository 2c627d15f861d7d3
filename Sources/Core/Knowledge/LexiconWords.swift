/// What people ask about a matter: its parts, papers, people and times, in their languages.
enum LexiconWords {
    static let table = """
        a_refuse = refus*|deny|denied|reject*|turned down|says no|deneg*|nieg*|niega|rechaz*|\
        abgelehnt|recus*|拒签|被拒|拒绝|拒了|没批|不批
        a_employer = employer|my boss|my office|my superiors|employeur|ma hierarchie|empleador|\
        mi jefe|arbeitgeber|单位|上级|领导批|派遣单位|雇主
        a_publication = book|books|publication*|published|publish|publie|publier|livre|ouvrage|\
        libro*|publica*|buch|出版|那本书|书籍|书吗|的书|案例集|汇编
        a_case = case|cases|case study|etude de cas|cas|caso|casos|fallstudie*|案例
        a_first = first|premier*|primer*|primera|erste*|第一
        a_last = last|final|dernier*|ultim*|letzte*|最后
        a_next = next|coming|prochain*|proxim*|nachste*|future|下一|下次|下届|将来|今后
        a_later = later|another time|next year|autumn|postpon*|plus tard|ulterieur*|\
        l an prochain|mas adelante|mas tarde|ano que viene|posterior*|spater|以后|之后再|明年|\
        下半年|推迟|延期|改期
        a_again = again|repeat*|second time|second chance|another chance|other opportunity|\
        de nouveau|a nouveau|repet*|autre occasion|otra oportunidad|otra vez|de nuevo|wieder|\
        再次|再办|再去|还会|下次机会|重复
        a_late = late|delay*|delayed|miss the|retard|en retard|tarde|retras*|demor*|verspat*|\
        晚点|迟到|延误|赶不上|误了
        a_early = early|earlier|day before|evening before|plus tot|la veille|temprano|dia antes|\
        antes|fruher|提前|提早|前一天
        a_ahead = how early|how far in advance|ahead|how soon|combien de temps a l avance|\
        antelacion|anticipacion|提前多久|提前多长|多久以前
        a_original = original*|hard copy|by post|by courier|postal|la poste|correo postal|\
        paper copy|papier|原件|邮寄|寄|纸质
        a_scan = scan*|copy of|copies|photocop*|copie|copia|kopie|扫描|复印件|副本
        a_wrong_name = misspel*|spelling|mistake in|typo|wrong name|correct the name|mal ecrit|\
        erreur dans|faute dans|corrig*|mal escrito|error en|escribi mal|写错|拼错|更正|有误
        a_details = detail*|information|data|particulars|renseignement*|donnees|coordonnees|\
        informations|datos|informacion|angaben|daten|资料|信息|哪些内容
        a_document = document*|papers|paperwork|pieces|justificati*|attachment*|annex*|\
        documentos|anexos|unterlagen|文件|材料|附件|证件
        a_form = form|forms|template|formulaire*|modele|formulario*|plantilla|formular|表格|\
        申请表|报名表|模板|填表|登记表|申报表
        a_procedure = procedure|steps|process|formalit*|demarche*|etapes|procedimiento|pasos|\
        tramit*|proceso|fases|verfahren|schritte|流程|程序|步骤|手续|阶段
        a_free = free of charge|free|gratis|gratuit*|kostenlos|umsonst|免费|收费吗|要钱吗
        a_discount = discount|reduced|reduction|cheaper|rebate|better price|rabais|reduit|\
        moins cher*|descuento|rebaja|mas barat*|ermassig*|优惠|折扣|打折|便宜
        a_money = money|funds|sum|amount|argent|fonds|somme|montant|dinero|monto|suma|geld|钱|\
        资金|款
        a_poor = developing countr*|least developed|low budget|small budget|poor town|\
        poor municipality|poor cit*|en developpement|du sud|commune pauvre|peu de moyens|\
        en desarrollo|municipio pobre|pocos recursos|entwicklungsland*|发展中国家|财政困难|贫困|\
        穷|经费紧张|没有经费
        a_small_town = small town|small city|village|small municipality|petite ville|\
        petite commune|pueblo|municipio pequeno|ciudad pequena|kleinstadt|小城市|小城镇|县城|乡镇
        a_region = region*|province*|provincial|county|department|state government|departement*|\
        provincia*|departamento|gobernacion|bundesland|省|地区|州一级|区一级|大区
        a_minister = minister*|ministry|governor|president|ministre*|ministere|gouverneur|\
        ministro*|ministerio|gobernador*|部长|省长|州长|部委
        a_mayor = mayor*|maire*|alcald*|intendente|burgermeister*|市长|prefeit*|sindaco
        a_colleague = colleague*|coworker*|deputy|assistant|collegue*|adjoint*|colega*|\
        companero*|suplente|kolleg*|同事|副手|副局长|助理
        a_instead = instead|in his place|in her place|in my place|in his stead|in her stead|\
        take his place|take my place|take the place|a sa place|sa place|ma place|au lieu|\
        en su lugar|mi lugar|en vez|su lugar|anstelle|statt|替我|代我|换成|替代|代替|转给别人|\
        让给
        a_maximum = maximum|limit|at most|too many|how big|how large|upper limit|plafond|taille|\
        maximo|tope|limite|hochst*|最多|上限|人数限制|限几|太多|规模
        a_ceiling = ceiling|upper limit|plafond|tope|obergrenze|限额|上限
        a_select_people = selected|selection|chosen|select the participants|how are participants|\
        selectionn*|comment choisis*|seleccion*|eligen|auswahl|挑选|怎么选|选拔|如何选
        a_benefit = benefit*|advantage*|gain|worth|profit|useful|use of|bring us|in return|\
        get out of|interet|avantage*|gagne t on|gagner|apporte*|utile|sert|vale la pena|ventaja*|\
        beneficio*|ganamos|aporta*|sirve|nutzen|vorteil*|bringt|好处|收获|意义|值得|有用|用处|\
        益处|值不值
        a_learn = learn*|apprend*|aprend*|lernen|学到|学习|借鉴
        a_convince = convince|persuade|argument*|convaincre|convencer|uberzeug*|说服
        a_aim = aim|aims|purpose|objective*|goal*|mission|but|objectif*|objetivo*|finalidad|\
        para que|ziel*|zweck|目的|宗旨|目标|为了什么|干什么的
        a_activity = activit*|workshop*|seminar*|actividad*|talleres|ateliers|aktivitat*|活动|\
        研讨会|培训班|做什么|做哪些
        a_founded = founded|created|established|set up in|started in|since when|when was|\
        exist since|fonde*|cree|creee|creation|fund*|creado|creo|creada|gegrundet|成立|设立|创立|\
        创办|哪一年
        a_organiser = organis*|organiz*|runs|run by|behind|in charge|responsible|initiat*|\
        organise|responsable|gere|organiza|gestiona|a cargo de|veranstalt*|主办|组织者|谁办|负责|\
        牵头|发起
        a_sponsor = sponsor*|parrain*|patrocin*|mecene*|赞助
        a_seat = headquarter*|head office|based in|seat of|located|siege|sede|sitz|总部|设在|\
        地址在
        a_relation = relation*|related|difference|differ|distinguish|connected|linked|to do with|\
        part of uclg|lien|rapport entre|relacion|diferenci*|vinculo|unterschied|verhaltnis|关系|\
        区别|不同|属于|隶属|分工
        a_list = list|liste|lista|listado|name all|名单|列表|清单|有哪些|都有谁
        a_overview = overview|description*|summary|summar*|brief*|short description|explain|\
        introduc*|apercu|descript*|resume|bref|expliqu*|resumen|explica*|breve|uberblick|\
        beschreib*|介绍|简介|概况|概述|说明一下
        a_theme = theme|topic of|motto|slogan|tema|lema|thema|主题|口号
        a_guest = guest*|attend*|invite|invited|invites|invitado*|asistieron|asistentes|gaste|\
        嘉宾|与会|来宾|受邀|参加人数
        a_venue = venue|building|hall|convention|lieu|salle|recinto|lugar|ort|会展中心|场馆|地点|\
        在哪里开
        a_online_vote = online vote|public vote|popular vote|voted|vote en ligne|public prize|\
        votacion|voto|publico|网络投票|投票|公众奖|最受欢迎|人气
        a_media_prize = media prize|media award|prix des medias|premio de los medios|媒体奖
        a_mention = mention*|honou*|recogni*|distinction*|runner*|reconoc*|mencion*|galardon*|\
        荣誉|表彰|鼓励奖|提名
        a_ill = ill|fall ill|sick|sickness|hospital|accident|injur*|malade|hopital|enferm*|\
        accidente|krank|unfall|生病|病了|意外|事故|住院|受伤
        a_lost = lose|lost|loses|perdu|perds|perdre|pierd*|perdid*|verlor*|丢了|丢失|走散|走丢|\
        迷路
        a_time_of_day = what time|at what hour|o clock|a quelle heure|heure|a que hora|uhr|几点|\
        什么钟点|几点前|时刻
        a_day = day|days|jour|jours|journee|dia|dias|tag|tage|哪天|几天|天数|一天
        a_evening = evening|night off|soiree|soir|tarde|noche libre|abend|晚上|傍晚
        a_sightseeing = sightsee*|tourism*|tourist*|see the city|visiter la ville|tourisme|\
        turismo|conocer la ciudad|besichtig*|观光|逛|游览|旅游
        a_site = site*|place we visit|which places|lieux|lugares|stops|orte|参观|看哪些|哪些地方
        a_meet = meet|meeting*|encounter|rencontr*|reunir*|reunion*|conocer|treffen|见到|见谁|\
        会见|会面|座谈
        a_season = january|february|march|april|may|june|july|august|september|october|november|\
        december|winter|summer|spring|season|ete|hiver|saison|invierno|verano|epoca|季节|月份|\
        夏天|冬天
        a_suit = suit|tie|jacket|dress code|coat|costume|cravate|tenue|traje|corbata|vestimenta|\
        anzug|西装|领带|正装|着装
        a_taxi = taxi*|metro from|train from|出租|打车|地铁
        a_nearby = nearest|near|close to|proche|pres de|cerca*|附近|最近的|旁边
        a_bring = bring|take with|come with|come along|along|accompany|emmener|amener|avec mon|\
        avec ma|accompagne|llevar|ir con|traer|mitbringen|mitkommen|带上|一起来|随行|陪同|同行|\
        带孩子|带家属
        a_friend = friend*|ami|amis|amie*|amigo*|amiga*|freund*|朋友
        a_lang_name = english|french|spanish|chinese|arabic|portuguese|german|russian|anglais|\
        francais|espagnol|chinois|arabe|portugais|ingles|frances|espanol|chino|portugues|\
        englisch|franzosisch|英文|英语|法语|中文|西班牙语|阿拉伯语|葡萄牙语|汉语
        a_speak = speak|speaks|speaking|understand|level of|parle*|comprend pas|niveau|hablo|\
        habla*|hablan|nivel|entiendo|sprech*|会说|听不懂|水平|不懂|不好
        a_into = into french|into spanish|into english|into chinese|en francais|al espanol|\
        en ingles|auf deutsch|翻成|译成
        a_filming = film*|record|recording|photograph*|take photos|video|filmer|enregistr*|\
        photos|grabar|fotograf*|filmar|拍摄|录音|录像|拍照|摄影
        a_quote = quote*|off the record|confidential*|public|citer|citar|confidencial*|引用|公开|\
        保密|对外
        a_agreement = agreement|sign|memorandum|mou|cooperation agreement|accord|signer|convenio|\
        firmar|acuerdo|abkommen|协议|签约|备忘录
        a_show_own = our own|our work|our project|about our city|our city|notre propre|\
        notre travail|notre projet|nuestro trabajo|nuestro proyecto|nuestra propia|我们的工作|\
        我们城市|我们的项目|我市的
        a_brochure = brochure*|leaflet*|poster*|depliant*|affiche|folleto*|cartel|宣传册|海报|\
        资料册
        a_provide = provide|must we offer|required of|fournir|offrir|ofrecer|proporcionar|\
        aportar|bereitstell*|提供什么|要准备什么|需要什么条件|承担什么
        a_our_city_host = come to our|visit our|our city would like to host|in our city|\
        include our city|receive a group|receive a visit|chez nous|\
        notre ville aimerait accueillir|accueillir|recevrions|a nuestra ciudad|\
        recibir una visita|recibir un grupo|incluir nuestra|来我们|我市想接待|接待考察团|列入考察
        a_we_listed = we are one of the|we were short*|one of the fifteen|as a short*|\
        as a finalist|our city was short*|nous sommes l une|en tant que ville|etant finaliste|\
        somos una de las|como ciudad finalista|siendo finalist*|我们是15|作为入围|我们入围|\
        我市入围
        a_not_listed = did not enter|did not apply|not short*|not a member|non member*|\
        not members|not taken part|n avons pas concouru|non membre*|pas membre*|no concurs*|\
        no somos miembro*|no miembro*|没有参评|没参加评|非会员|不是会员|没入围|未入围
        a_age = age limit|how old|old must|rank|age|edad|rang|年龄|级别|职务要求
        a_private = private person|own account|on my own|a titre prive|titulo particular|以个人|\
        自己去
        a_consultant = consultant*|consulting|expert*|konsult*|consultor*|顾问|专家|咨询
        a_remain_home = stay at home|absent*|could not attend|not able to attend|who could not|\
        although we do not|ne venons pas|pas pu venir|ausentes|no pudieron|aunque no|没能|没去的|\
        不能到场|不参加的
        a_who_else = who else|others taking part|other participants|kind of participants|\
        kinds of people|qui d autre|autres participants|quien mas|otros participantes|wer noch|\
        还有谁|其他参加|哪些人参加|同团|跟谁一起
        a_prior_reading = read|reading|homework|background|lire|lecture|documentation|leer|\
        lectura|material antes|lesen|阅读|预习|背景材料|看哪些资料
        a_penalty = penalty|penalties|without cost|without charge|consequence*|penalit*|\
        sans frais|penaliza*|sin costo|multa|strafe|违约金|扣钱|免费取消|后果|罚
        a_too_few = too few|not enough people|minimum number|pas assez|faute de|nombre minimum|\
        pocos|falta de participantes|numero minimo|人数不够|人太少|最低人数
        a_election = election*|eleccion*|wahl*|选举|holiday*|ferie*|feriad*|假期
        a_clash = clash*|coincid*|same time as|conflict*|en meme temps|tombe pendant|choque|冲突|\
        撞期|正好赶上
        a_open_still = still open|already full|too late|any places left|places left|reste t il|\
        encore ouvert*|trop tard|quedan|sigue abiert*|todavia hay|还有名额|还能报|来得及|\
        还可以报|满了|满员
        a_received = did you receive|have you received|arrived|got my|heard nothing|no answer|\
        no reply|still wait*|avez vous recu|sans reponse|toujours votre|bien recu|recibieron|\
        sin respuesta|seguimos esperando|han recibido|收到|没有回音|没有答复|没收到|没有消息|\
        报上了|成功
        a_my_place = my place|our place|my registration|our registration|ma place|\
        mon inscription|notre inscription|mi plaza|mi inscripcion|nuestra inscripcion|我的名额|\
        我们的报名|我的报名
        a_pay_when = when is the payment|pay after|pay before|payment due|quand payer|\
        payer apres|pagar despues|cuando hay que pagar|什么时候付|以后再付|先交费|先付
        a_currency = currency|dollars|euros|monnaie|devise|moneda|divisa|wahrung|币种|美元|欧元
        a_accounts = treasurer|accounting|accounts department|purchase order|finance department|\
        tresor*|comptab*|tesorer*|contab*|buchhalt*|财务|会计
        a_receipt = receipt*|vouchers|recus|justificatif*|recibo*|comprobante*|beleg*|票据|收据|\
        凭证
        a_breakfast = breakfast|petit dejeuner|desayuno|fruhstuck|早餐
        a_share_room = share a room|sharing|single room|chambre individuelle|partager|\
        habitacion individual|compartir|einzelzimmer|合住|单间|标间
        a_stay_private = stay with|relatives|cousin|loger chez|chez des amis|casa de amigos|\
        parientes|亲戚|住朋友
        a_medical = diabet*|pregnan*|heart|deaf|blind|asthma|enceinte|coeur|malentendant|\
        embaraz*|cardiac*|sord*|ciego|糖尿病|怀孕|心脏|听障|视障|过敏
        a_walk = walk|walking|stairs|lift|elevator|stick|steep|marcher|escalier*|ascenseur*|\
        canne|caminar|andar|escalera*|ascensor*|baston|走路|电梯|楼梯|拐杖|步行
        a_ramadan = ramadan|friday prayer*|斋月|穆斯林|muslim*|musulman*
        a_visa_type = what kind of visa|type of visa|which visa|visa on arrival|type de visa|\
        tipo de visa|哪种签证|什么签证|落地签|免签
        a_visa_time = long does a visa|visa take|apply for the visa|temps pour un visa|\
        demander le visa|tarda la visa|tarda el visado|solicitar el visado|办签证要多久|\
        签证要多久|办签证
        a_id_card = identity card|id card|service passport|diplomatic passport|carte d identite|\
        passeport de service|documento de identidad|pasaporte oficial|身份证|公务护照
        a_nationals = citizens|nationals|ressortissant*|ciudadanos|公民|国籍
        a_start_china = start in guangzhou|via china|depart de guangzhou|从广州出发|经中国
        a_how_submit = fill in|how to enter|submit an entry|send in|remplir|presenter un dossier|\
        presenta una candidatura|llenar|填写|提交|怎么申报
        a_quality = good application|good entry|convincing|bon dossier|buen expediente|好的申报|\
        写什么
        a_finished = finished|completed|still running|ended|termine|acheve|concluido|terminado|\
        已完成|已经完成|结束的项目
        a_several = two projects|several|more than one|two entries|plusieurs|deux candidatures|\
        dos proyectos|varios|mas de una|mehrere|两个项目|几个项目|多个|同时报
        a_stage = stage*|phase*|round*|etape*|fase*|阶段|轮
        a_in_person = in person|present in guangzhou|before the jury|devant le jury|\
        ante el jurado|personally|en personne|en persona|答辩|现场|到场
        a_jurynames = members of the jury|who sat on|names of the jury|jury members|\
        composition du jury|integraban|formaban el jurado|composicion|评委名单|评委有|专家名单|\
        评审团成员|谁当评委
        a_figures = figure*|number*|statistic*|chiffre*|nombre|cifra*|numero|dato*|zahl*|数字|\
        数据|总数|数量
        a_contradict = differ|which is right|which is correct|correct|match|elsewhere|\
        contradict*|lequel|exact*|juste|correcta|no coinciden|cual vale|richtig|哪个对|不一致|\
        以哪个|矛盾|到底
        a_press_said = newspaper*|press|citiscope|article|i read|journaux|j ai lu|he leido|\
        prensa|periodico*|gelesen|媒体上|报道|我看到|报纸
        a_compare = compared|than in|more than|grow|increase|par rapport|plus qu|augment*|\
        mas que|respecto|crecio|compar*|比2012|增加|上一届|相比
        a_country = country|countries|pays|pais|paises|land|lander|国家
        a_continent = african|asian|european|latin america*|africaine|asiatique|latinoamericana*|\
        europea|非洲|亚洲|欧洲|拉美|africa|asia|europe|continent*
        a_transport_topic = transport|traffic|mobility|transports|transporte|movilidad|verkehr|\
        交通
        a_climate = climate|climat|klima|气候|低碳
        a_finalist_other = other ten|runners up|not win|did not win|non laureat*|dix autres|\
        no ganan|otras diez|没获奖|另外十|未获奖
        a_leave_org = leave the community|quit|resign*|quitter|abandonar|salir de|austreten|\
        退出社区|退会
        a_expected = expect*|duties|commit*|engagement*|attend on|oblig*|compromis*|espera de|\
        se espera|erwart*|义务|责任|要求|约束
        a_univ = universit*|universidad*|大学|高校
        a_anyone = individual*|particulier*|particular|private firm|一般人|个人
        a_council = council decision|resolution|deliberation|acuerdo del concejo|beschluss|人大|\
        批准|决议
        a_how_long_wait = how long until|when will we get|quand recevrons|cuando recibiremos|\
        什么时候能拿到|要等多久
        a_consulate = consulate|embassy directly|write to the embassy|consulat|consulado|领事馆|\
        使馆
        a_accept = accept|acceptable|suffice|enough|suffi*|basta|bastan|accepte*|acepta*|够吗|\
        足够|接受
        a_database = database|collection of cases|base de donnees|base de datos|datenbank|数据库|\
        案例库
        a_research = research|study the|recherche*|investiga*|forsch*|研究什么|课题
        a_person_lead = who leads|head of|director|president|dirige|preside|qui dirige|\
        quien dirige|leitet|会长|院长|领导人|负责人|主任
        a_forward = forward|pass on|pass our|ask the city|introduce us|transmet*|suivre nos|\
        introduire|trasladar|hacer llegar|presentarnos|weiterleit*|转给|转达|引荐|代我们|牵线
        a_reach = reach|email of|e mail of|address of|write to the|in touch|joindre|adresse|\
        ecrire a|mise en relation|relation avec|localizo|correo de|escribir al|\
        ponernos en contacto|erreichen|怎么联系|邮箱|联系方式|对接|联络
        a_spot = on the spot|local contact|during the trip|sur place|en el lugar|vor ort|现场|\
        当地联系|随团
        a_night_before = days of the visit|with the group|le groupe|con el grupo
        """
}
