/// French patterns for what a mail wants.
enum FrenchIntents {
    static let table = """
        @please = (merci de | merci d | merci de bien vouloir | veuillez | priere de | pourriez \
        vous | pouvez vous | pourrait on | vous serait il possible de | vous serait il possible \
        d | est il possible de | est il possible d | serait il possible de | serait il possible \
        d | je vous prie de | nous vous prions de | je vous saurais gre de | nous vous saurions \
        gre de | je vous demande de | nous vous demandons de | je souhaite que vous | je \
        voudrais que vous | auriez vous l amabilite de | ayez l obligeance de | voulez vous | \
        svp | s il vous plait | je vous serais reconnaissant de | je vous serais reconnaissante \
        de | nous vous serions reconnaissants de | vous pouvez | besoin que vous)
        @want = (souhaite | souhaitons | souhaiterions | souhaiterais | souhaiterait | desire | \
        desirons | desirerions | voudrais | voudrions | voudrait | aimerais | aimerions | \
        aimerait | veux | voulons | veut | sollicite | sollicitons | solliciter | demande | \
        demandons | entend | envisageons de | envisage de | avons decide | a decide | interesse \
        par | interesses par | heureux de | heureuse de | ravis de | prets a | pret a | interet \
        de | desireux de | desireuse d | souhait de | volonte de | tenons a | tiens a | vient)
        = negation
        ne
        n
        pas
        jamais
        aucun
        aucune
        plus de
        sans
        ni
        personne ne
        nullement
        = condition
        si
        s il
        s ils
        au cas ou
        en cas de
        en cas d
        a supposer
        lorsqu on
        = rhetorical
        comment allez vous
        comment ca va
        ca va
        pourquoi pas $
        n est ce pas $
        que dire
        qui sait
        qui l eut cru
        = join 0.95
        @want ..6 (adherer | rejoindre | integrer | faire partie | devenir membre | devenir \
        membres | devenir adherent | etre membre | adhesion | l adhesion | entrer dans | entrer \
        a | affiliation | affilier)
        @please ..5 (inscrire | ajouter | compter | accepter | admettre | enregistrer | \
        accueillir | integrer | faire figurer) ..10 (membre | membres | communaute | reseau | \
        adherent | adherents)
        (adherer | rejoindre | integrer) ..4 (communaute | reseau)
        (demande | bulletin | formulaire | dossier) d adhesion ..6 (de | pour | notre)
        demande d adhesion
        (adhesion) de ..3 (notre | la) (commune | ville | mairie | communaute urbaine | region | \
        association | metropole)
        (comptez nous | comptez moi | inscrivez nous | inscrivez moi | ajoutez nous | ajoutez \
        moi) ..6 (membre | membres | communaute | reseau)
        (devenir | devenons) ..2 (membre | membres)
        (en etre | en faire partie)
        (adherer | adhesion) $
        @want ..4 (adherer | adhere)
        (acceptez | accepter | agreer) ..4 (candidature | adhesion | demande) ..6 (membre | \
        communaute)
        = register 0.95
        (a designe | ont designe | avons designe | est designe | sont designes | sont mandates | \
        a mandate | avons retenu) ..20 (visite | voyage | #city | participer | prendre part)
        (comptez sur | comptez) ..3 (pour la visite | pour le voyage | parmi les participants)
        @please ..3 (inscrire | enregistrer | reserver | noter l inscription | retenir | bloquer \
        | ajouter | prendre en compte | proceder a l inscription) ..12 (visite | visites | \
        voyage | voyages | #city | places | place | personnes | participants | suivantes | suivants)
        (inscrivez | reservez | inscrire | reserver | notez) ..3 (moi | nous | deux | trois | \
        quatre | une place | deux places | les personnes) ..8 (visite | voyage | #city | svp | \
        places | place)
        @want ..3 (m inscrire | s inscrire | nous inscrire | inscrire | participer ..8 voici | \
        reserver)
        (je | nous) ..2 (inscris | m inscris | inscrivons | nous inscrivons | designons | reserve)
        (inscription | inscriptions) de ..6 (personnes | participants | delegues | agents | elus \
        | notre)
        (inscription | inscriptions) ..3 (personnes | participants | #num)
        (liste | noms) des participants
        (participants | delegation | noms) $
        (voici | ci dessous | ci apres | ci joint) ..5 (noms | liste | participants | delegation \
        | inscription | inscriptions | delegues)
        (personnes | agents | elus | delegues) ..2 (suivantes | suivants | ci apres | ci dessous)
        (participeront | prendront part | prendra part | participera) ..6 (visite | voyage | #city)
        (notre | la) delegation ..4 (sera composee | se compose | comprendra)
        = register 0.45
        inscription ..4 (#city | visite | voyage)
        = withdraw 0.95
        (annuler | annule | annulons | annulation) ..6 (inscription | participation | ma | mon | \
        notre | sa | son | place | voyage | reservation | depart | leur)
        (se desister | desiste | desistons | desistement | me desister | nous desister | se \
        retirer | renoncer | renonce | renoncons | me retirer du | me retirer de la visite | \
        nous retirer)
        (ne | n) ..3 (pourra | pourrai | pourrons | pourront | peut | peux | pouvons | peuvent | \
        viendra | viendrai | viendrons | viendront | participera | participerai | participerons \
        | participeront | partira | partirai | sera | serai | serons | seront | est) ..5 (pas | \
        plus | malheureusement) ..5 (venir | participer | voyager | partir | faire le voyage | \
        prendre part | etre des votres | visite | voyage | #city | du voyage | rejoindre | me \
        joindre | se joindre | en mesure)
        (retirer | rayer | enlever | supprimer | radier) ..5 (de la liste des participants | du \
        voyage | de la visite | du groupe | de #city)
        (empeche | empechee | contraint | contrainte | contraints | oblige | obligee) ..3 (d \
        annuler | de renoncer | de se desister | de me desister | de ne)
        liberer ..3 (place | places)
        = itinerary 0.95
        (envoyer | envoyez | transmettre | adresser | communiquer | recevoir | obtenir | faire \
        parvenir | avoir | fournir | faire suivre | partager | besoin du | besoin de l | besoin \
        d un | joindre | donner) ..6 (programme | itineraire | deroule | emploi du temps | \
        calendrier detaille | agenda | ordre du jour)
        (programme | itineraire | deroule) ..6 (svp | s il vous plait | serait le bienvenu)
        (attends | attendons | demande | demandons | souhaite | souhaiterions | souhaiterais) \
        ..3 (programme | itineraire | deroule)
        ^ programme ..3 #city $
        = letter 0.95
        (envoyer | etablir | besoin | delivrer | adresser | rediger | obtenir | recevoir | \
        fournir | faire parvenir | sollicite | sollicitons | solliciter | faut | demande | \
        souhaite | souhaiterais | souhaiterions | transmettre | preparer | voudrais | avoir | \
        editer | emettre) ..6 (lettre d invitation | lettres d invitation | courrier d \
        invitation | invitation officielle | lettre pour | attestation de participation | lettre \
        officielle | lettre de confirmation | attestation d inscription | lettre adressee | \
        lettre de prise | lettre de soutien | invitation formelle)
        (lettre | lettres) d invitation ..8 (ambassade | consulat | visa | svp | nom de | merci)
        (lettre | invitation) ..5 (ambassade | consulat | ministre | ministere | employeur | visa)
        = change 0.95
        (changer | change | modifier | mettre a jour | corriger | rectifier | remplacer | \
        actualiser | noter | prendre note | mise a jour | modification | changement | rectifiez \
        | corrigez | notez | modifiez) ..7 (adresse | coordonnees | courriel | mail | numero | \
        telephone | nom | prenom | orthographe | fonction | titre | contact | portable | mobile \
        | fiche | mel)
        (nouvelle | nouveau | nouvelles) (adresse | courriel | mail | numero | telephone | \
        coordonnees | fonction | poste | portable | mobile | mel)
        (mon | ma | mes | notre | son | le | vos fichiers) ..2 (nom | prenom | adresse | numero \
        | courriel | titre) ..4 (change | mal orthographie | s ecrit | errone | est desormais | \
        faute | est incorrect)
        (s ecrit | orthographie | coquille | sans le t | sans les deux | sans les | avec deux | \
        avec un seul | \
        et non)
        (adresse | ecrire | joindre) ..3 desormais
        = confirm 0.99
        (je | nous) ..2 (confirme | confirmons)
        (je | nous) ..1 vous (confirme | confirmons)
        (confirme | confirmons) ..4 (presence | participation | venue | pour nous | bien)
        = confirm 0.9
        ^ (oui | d accord | c est bon | parfait | entendu | ca marche | c est parfait | ca me \
        convient | cela me convient | cela nous convient)
        (c est | cela | ca) ..2 (convient | parfait | bon pour moi | bon pour nous | exact)
        (bien confirme | c est confirme | j accepte | nous acceptons | donne mon accord | mon \
        accord)
        (donnees | coordonnees | tout) ..2 (sont exactes | sont correctes | est exact | est \
        correct | est juste)
        = unsubscribe 0.95
        (desabonner | desinscrire | desabonnez | desinscrivez | desabonnement | desinscription)
        (retirer | retirez | enlever | enlevez | supprimer | supprimez | rayer | rayez | radier \
        | oter | otez | effacer) ..6 (liste | diffusion | lettre d information | infolettre | \
        newsletter | envois | destinataires | mailing)
        (m | nous) (retirer | enlever | supprimer | rayer | radier | oter | effacer) ..3 \
        (fichier | fichiers | repertoire | carnet | registre)
        (retirez | enlevez | supprimez | rayez | radiez | otez) (moi | nous) ..3 \
        (fichier | fichiers | repertoire | carnet | registre)
        (ne | n) ..4 (plus | pas) ..3 (recevoir | envoyer | m envoyer | nous envoyer | ecrire) \
        ..6 (lettre | infolettre | newsletter | courriels | mails | messages | bulletins | \
        bulletin | rien | lettres | envois | informations)
        (cessez | arretez | cesser | arreter) ..3 (envoyer | m envoyer | d envoyer | de m \
        envoyer | envois | messages | de nous | de m)
        = data 0.95
        (supprimer | effacer | detruire | effacement | suppression | supprimiez | effaciez | \
        supprimez | effacez | detruisiez) ..7 (donnees | passeport | mes informations | tout ce \
        | coordonnees | me concernant | copie | photo | dossier)
        (copie | communication | liste | acces) ..5 (donnees | informations) ..6 (me concernant \
        | personnelles | detenez | conservez | moi | nous)
        (quelles) ..2 (donnees | informations) ..4 (conservez | detenez | avez | gardez)
        (droit a l oubli | droit d acces | droit d effacement)
        (donnees personnelles | donnees me concernant)
        = suggest 0.95
        (suggere | suggerons | suggerer | propose que | proposons que | proposer que | permets \
        de proposer | suggestion | suggestions | une proposition | une idee | quelques idees | \
        des idees)
        (pourquoi ne pas | et si vous | vous gagneriez | vous pourriez peut etre | il serait bon \
        | il serait utile | ce serait bien | il serait souhaitable | ce serait une bonne idee | \
        verrais bien)
        (idee | idees) $
        = complain 0.9
        (plainte | plaindre | reclamation | inacceptable | inadmissible | scandaleux | \
        scandaleuse | honteux | lamentable | intolerable | mecontent | mecontente | \
        mecontentement | indigne | indignee | mise en demeure | mets en demeure | mettons en \
        demeure | deplorable | deplore | deplorons | insultant | humiliant | inqualifiable | \
        decus | ulcere | proteste | protestons | protestation | mepris | desinvolture | aberrant)
        (troisieme | quatrieme | cinquieme | sixieme) (message | courriel | mail | relance | \
        courrier | lettre | fois)
        (toujours | sans | aucune) ..2 (sans reponse | aucune reponse | pas de reponse | pas \
        repondu | reponse de votre part)
        (aucune | sans) reponse (a mes | a nos | de votre | malgre)
        (tres | profondement | vivement) (decu | decue | decus | mecontent | contrarie | fache)
        = press 0.95
        (interview | entretien | reaction | commentaire | declaration) ..10 (article | presse | \
        journal | responsable | publication | secretar* | directeur | directrice | bouclage | \
        votre part | antenne | emission)
        (demande | solliciter | sollicite | accorder | obtenir | souhaite | souhaiterais | \
        realiser | voudrais | recueillir) ..4 (interview | entretien avec | reaction | \
        commentaire | declaration)
        (droit de reponse | avant publication | pour publication | bouclage | sera publie | \
        parait demain | paraitra | on vous citera | vous serez cite)
        (chiffres | donnees) ..4 (pour publication | pour un article | pour notre article | pour \
        mon article)
        = thank 0.9
        (merci | remercie | remercions | remerciements | gratitude | bien recu | bien recue | \
        bien recus)
        = legal 0.9
        (avocat | avocats | tribunal | juridique | poursuites | poursuivre en justice | justice \
        | plainte au | porter plainte | mise en demeure | mets en demeure | cnil | huissier | \
        contentieux | reglement general | voies de droit | droit de reponse | judiciaire | loi \
        informatique)
        = money 0.9
        (exige | exigeons | reclame | reclamons | demeure | rembours*) ..5 (rembours* | \
        dedommage* | indemni* | somme | sous quinzaine | integralite)
        (dedommagement | indemnisation | prejudice | nous devez | me devez | debite deux fois | \
        preleve deux fois | paye deux fois | dommages et interets)
        = accuse 0.9
        (corrupt* | fraude | frauduleu* | detourn* | escroc* | escroquerie | harcel* | \
        discrimin* | racis* | mensonge* | menti | menteur* | vol | vole | plagi* | favoritisme | \
        pots de vin | truque | magouille* | sexiste | attouchement* | abus de)
        = distress 0.9
        (decede | decedee | deces | mort de | mourir | suicide | hopital | hospitalise | \
        hospitalisee | accident | cancer | agress* | menac* | arrete par | detenu | desespoir | \
        desespere* | deuil | obseques | infarctus | avc | enleve)
        = personal 0.85
        (diagnosti* | chimiotherapie | depression | vih | seropositif | psychiatr* | divorce | \
        dialyse | operation du | epilep*)
        = tour 0.9
        (visite | visites | voyage | voyages | tournee | deplacement | sejour | depart | \
        delegation | \
        groupe de | voyage d etude)
        = travel 0.9
        (aller | venir | partir | aller a | me rendre | nous rendre | se rendra | rendre a | \
        participer | inscrit | inscrite | inscrits | inscrire | inscription | place | places | \
        choix | prefere | plairait | plait) ..5 #city
        #city ..4 (me plairait | nous plairait | m interesse | nous interesse | plairait | \
        conviendrait)
        = selfName
        (je suis | je m appelle | nous sommes | mon nom est)
        """
}
