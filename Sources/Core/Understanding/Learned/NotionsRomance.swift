extension Notions {
    static let french = """
        want: veux voudrai* souhait* desir* aimerai* esper* envie volontiers interess* compte \
        comptons entend* vouloir voulons tien* envisag* plaisir
        please: merci_de priere veuillez s_il_vous svp pourriez pouvez pourriez_vous \
        bien_vouloir prie prions saurais reconnaissan* seriez_vous auriez_vous obligeance \
        demande solliciter sollicit*
        join: adher* rejoindre rejoign* integrer integration devenir devenons faire_partie \
        affili* candidat* entrer s_associer nous_joindre adhesion inscription_comme \
        compter_parmi
        member: membre* adherent* partenaire* associe* sociétaire
        community: communaute reseau cercle famille association club
        register: inscri* reserv* enregistr* m_inscrire nous_inscrire participant* design* \
        retenir notez noter bulletin_d_inscription
        seat: place places siege disponib*
        people: deleg* participant* collegue* agent* groupe personnes equipe elu elus elue \
        adjoint* ingenieur* maire voyageur*
        tour: voyage* visite* deplacement sejour mission etape circuit etude
        travel: particip* venir viens viendr* partir part partons partir* aller irai irons \
        voyager serai serons prendre_part rendre etre_des
        cannot: ne_pourr* impossible empech* pourrai_pas pourra_pas pourrons_pas pas_pouvoir \
        plus_pouvoir incapable contraint* contretemps ne_peut ne_peux ne_pouvons ne_plus \
        pas_en_mesure
        cancel: annul* desist* desiste* renonc* retir* retrait decommand* forfait abandon* \
        ne_viendr* ne_partir* declin*
        release: liberer libere laisser_ma_place ceder liste_d_attente
        sorry: desole* regret* navre* helas malheureusement excus* confus*
        programme: programme* itineraire* agenda horaire* calendrier deroule deroulement \
        jour_par_jour emploi_du_temps planning
        send: envoy* transmet* adress* faire_parvenir communiquer fournir faire_suivre expedier \
        recevoir obtenir procurer transmission
        letter: lettre* invitation attestation courrier document certificat en_tete signe* \
        officiel*
        visa: visa* ambassade consulat* passeport* prefecture frontiere
        authority: ministere ministre employeur direction directeur tresor* hierarchie \
        autorisation conge* conseil tutelle ordre_de_mission
        contact: adresse* courriel mail mel telephone portable numero coordonnees orthographe \
        nom prenom messagerie fonction
        change: chang* modif* corrig* mettre_a_jour mise_a_jour remplac* rectif* nouveau \
        nouvelle desormais actualis* dorenavant
        wrong: erreur faute mal_orthographi* errone* ancien ancienne perime*
        job: quitt* retraite mute* mutation succed* successeur poste prends_ma nomm* fonctions \
        service
        confirm: confirm* accord d_accord entendu oui parfait c_est_bon convient cela_me_va \
        ca_me_va exact ok comptez_sur valid*
        unsubscribe: desabonn* desinscri* desinscription plus_recevoir rayer radier retirer_de \
        enlever_de cesser_de m_envoyer ne_m_envoyez resili*
        mailing: lettre_d_information newsletter* liste liste_de_diffusion infolettre bulletin* \
        envois mailing* courriels messages publicit* abonn*
        stop: cesser arret* plus stop assez ne_plus
        delete: supprim* effac* suppression effacement detrui* destruction retirer_mes oublier \
        purger enlev*
        data: donnees informations_me dossier* fiche fichier* rgpd copie personnel* registre \
        scan me_concernant
        keep: conserv* detenez gard* stock* detenir possedez
        suggest: sugg* propos* idee idees pourquoi_ne_pas pourquoi_pas recommand* conseil* \
        il_serait ce_serait on_pourrait vous_gagneriez piste gagneriez
        improve: amelior* utile* mieux prochain* avenir
        anger: inacceptable* inadmissible* honteu* honte scandal* lamentable* deplorable* \
        indigne* colere furieu* decu* deception mecontent* plainte plaindre reclamation insult* \
        mepris* grossier* desinvolt* intolerable* outre* exasper* catastroph* deplor* revolt* \
        humili* inqualifiable
        unanswered: sans_reponse aucune_reponse sans_nouvelles toujours_pas relance* troisieme \
        quatrieme silence ignore* restee restes toujours semaines
        law: avocat* tribunal justice juridique* mise_en_demeure demeure poursui* plainte saisir \
        saisi* huissier contentieux cnil droit loi procedure prejudice defenseur
        money: rembours* dedommag* indemni* facture* euros somme frais verse* payer paye* debit* \
        montant acompte virement restitu*
        accuse: fraude* corrup* menti mensong* trich* vol vole detourn* escroc* arnaqu* truqu* \
        faux favorit* malhonnet* trompe* discrimin* racis* harcel* pot_de_vin plagi*
        threat: a_defaut faute_de_quoi sous_huit sous_quinzaine presse_sera medias consequences \
        sans_quoi dernier_avertissement suites
        distress: desespere* peur angoiss* deces decede* mort mourir obseques deuil hopital \
        pleur* suicid* depress* detresse bloque* menace* urgence accident veuve seule aidez
        medical: maladie malade operation chirurg* hospital* medecin cancer enceinte diabet* \
        traitement grossesse handicap* fauteuil allerg* sante
        journalist: journalist* reporter* redaction journal quotidien magazine radio television \
        tele chaine presse correspondant* documentaire reportage article enquete publi* pigiste \
        paraitra
        interview: interview* entretien declaration reaction commentaire bouclage antenne citer \
        micro plateau temoignage
        thanks: merci* remerci* gratitude reconnaissan* grand_merci
        received: bien_recu recu bien_recus arrive* recus reception
        praise: super formidable* excellent* precieu* parfait* aimable* gentil* efficac* bravo \
        accueil chaleureu* ravi* magnifique
        ask: savoir demand* question* dire ignor* demander renseign* preciser sait expliquer \
        connaitre comprendre curieu* est_ce
        what: que quoi quel quelle quels quelles qu_est_ce
        how: comment combien
        when: quand
        where: ou
        who: qui
        why: pourquoi
        info: information* renseignement* precision* detail* eclaircissement*
        if: si au_cas a_condition sauf
        not: ne pas non ni jamais aucun* sans point
        count: deux trois quatre cinq six moi_meme tous_deux nous_deux binome
        list: ci_dessous ci_joint ci_apres suivante* suivant* liste voici joint*
        bounceback: trompe_de trompes_de mauvais_destinataire erreur_de_destinataire
        passed: transmis_a transmis_votre fait_suivre enregistree sous_le_numero reference
        offer: offr* accueillir photos piece_jointe a_toutes_fins pour_information ci_joint
        hotel: hotel aeroport vol vols billet* navette
        """

    static let spanish = """
        want: quiero quer* desea* quisiera* gusta* encanta* espera* interes* pretend* pensamos \
        anhel* intencion ilusion gustaria
        please: por_favor ruego rogamos agradec* favor sirvanse sirva* podria* pueden puedan \
        tuvieran solicit* pido pedimos tengan_a amable*
        join: uni* unirnos sumar* sumarnos adherir* adhesion incorpor* ingres* formar_parte \
        integrar* afiliar* hacerme_socio postular* pertenecer entrar
        member: miembro* socio* socia integrante* asociad* membresia afiliad*
        community: comunidad red familia circulo asociacion plataforma
        register: inscri* registr* reserv* apunt* anotar* anoten anotame matricul* preinscri* \
        design* asistiran asistira
        seat: plaza* cupo* lugar lugares puesto* vacante*
        people: delega* participante* colega* funcionari* equipo grupo personas companer* \
        concejal* tecnic* alcalde* ingenier* viajer*
        tour: viaje* visita* gira recorrido jornada mision pasantia
        travel: participar* asist* viajar* viaja ir iremos ire acudir* vamos vendremos voy irá
        cannot: no_podr* no_puede* no_podemos imposible impide* impedid* imposibilit* ya_no \
        incapaz no_puedo no_va no_ira no_iremos no_podra
        cancel: cancel* baja anul* desist* renunci* retir* declin* suspend* dar_de_baja \
        darme_de_baja descart* caerse bajarnos bajarme
        release: liberar libero ceder lista_de_espera dejo_mi
        sorry: lament* siento sentimos disculp* pena desgracia* lastima pesar apena*
        programme: programa* itinerario* cronograma agenda horario* calendario plan_de \
        dia_por_dia
        send: envi* mand* remit* hacer_llegar hagan_llegar facilit* proporcion* reenvi* compart* \
        pasar pasen recibir conseguir
        letter: carta* invitacion* constancia* oficio certificad* documento membretad* firmad* \
        sellad* nota_formal
        visa: visa visas visado embajada consulad* pasaporte* migra* frontera
        authority: ministerio ministr* empleador* jefe jefa director* tesorer* rrhh contraloria \
        permiso comision_de_servicio licencia autoriza* superior* cabildo
        contact: direccion correo mail telefono celular movil numero datos apellido nombre cargo \
        casilla buzon contacto
        change: cambi* modific* corrij* correg* correccion actualiz* sustitu* reempla* nuevo \
        nueva ahora rectific*
        wrong: error equivocad* mal_escrito errone* antiguo vieja viejo anterior
        job: jubil* dej* relev* sucesor* puesto cargo traslad* nombr* asumi* renuncie \
        departamento
        confirm: confirm* acuerdo de_acuerdo si vale conforme perfecto correcto exacto \
        cuenten_con ok queda_bien me_parece_bien
        unsubscribe: borr* baja dar_de_baja desuscri* cancelar_la_suscripcion no_recibir \
        dejar_de quiten* quitarme saquen* sacarme no_me_envien no_me_manden desapunt*
        mailing: boletin* newsletter lista lista_de_correo lista_de_distribucion suscri* correos \
        envios circular* mensajes publicidad
        stop: dejar dejen cesar basta paren no_mas ya_no parar
        delete: elimin* borr* suprim* supresion destru* cancelacion olvid* depur*
        data: datos informacion_sobre informacion_que ficha* expediente* archivo* registro* \
        personal* copia escane* rgpd proteccion_de_datos
        keep: conserv* guard* tienen almacen* mantien* consta* obran
        suggest: suger* propon* propuesta idea ideas recomend* por_que_no podrian_considerar \
        seria_bueno convendria estaria_bien consejo ocurre
        improve: mejor* util* proxim* futuro
        anger: inaceptable* vergonzos* verguenza indigna* escandal* lamentable* pesimo* molest* \
        enoj* furios* decepcion* quej* queja reclam* insult* desprec* grosero* intolerable* \
        falta_de_respeto harto* hartos desastre burla humill* indignad* protest* descontent* \
        chapuza
        unanswered: sin_respuesta ninguna_respuesta nadie_contesta nadie_responde nadie_me \
        tercer* cuart* silencio semanas seguimos_esperando todavia otra_vez insist* nadie aun
        law: abogad* tribunal* justicia legal* demanda* juzgado denunci* juridic* \
        agencia_de_proteccion derecho ley requerimiento burofax perjuicio* defensor \
        procedimiento fiscalia
        money: reembols* devol* indemniz* factura* euros dolares cobr* pagu* pagar pago pagado \
        dinero cuota deposito importe monto compens* transferencia
        accuse: fraude* corrup* ment* mentira* tramp* rob* estaf* engan* malvers* fals* favorit* \
        enchuf* amañ* amana* deshonest* discrimin* racis* acos* soborn* plagi* coima
        threat: de_lo_contrario en_caso_contrario prensa_sabra medios consecuencias plazo_de \
        responsab* acudire ultimo_aviso
        distress: desesper* miedo angusti* falleci* muert* murio morir funeral luto hospital \
        llor* suicid* depres* varad* amenaz* urgencia accidente viuda sola ayudenme socorro
        medical: enferm* operacion cirug* hospitaliz* medico cancer embaraz* diabet* tratamiento \
        discapacid* silla_de_ruedas alerg* salud diagnost*
        journalist: periodist* reporter* redaccion periodico diario revista radio television \
        canal prensa corresponsal documental reportaje articulo noticia publica* nota \
        investigacion
        interview: entrevist* declaracion* comentario cierre_de versión citar al_aire micrófono \
        cámara portavoz vocero
        thanks: gracias agradec* agradecid* gratitud mil_gracias
        received: recibi* llego llegaron recibido
        praise: excelente* magnific* estupend* genial maravill* amable* amabilidad gentil* \
        hospitalidad felicit* encantad* valios*
        ask: saber pregunt* duda* decir consult* dig* averig* aclar* explic* conocer intriga* \
        curiosidad cuenten
        what: que cual cuales
        how: como cuanto cuantos cuanta cuantas
        when: cuando
        where: donde adonde
        who: quien quienes
        why: por_que
        info: informacion detalles informes pormenores
        if: si en_caso siempre_que salvo
        not: no ni nunca sin nada ningun* tampoco
        count: dos tres cuatro cinco seis yo_mismo yo_misma ambos ambas los_dos las_dos
        list: siguient* adjunt* abajo lista continuacion relacion
        bounceback: equivocad* destinatario_equivocado persona_equivocada no_soy_la
        passed: hemos_trasladado se_ha_remitido derivad* turnad* tramite folio
        offer: ofrec* ofrez* acoger fotos adjunto_les para_su_informacion ponemos_a
        hotel: hotel aeropuerto vuelo* pasaje* boleto* billete*
        """
}
