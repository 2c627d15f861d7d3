/// French patterns for what is asked and what it is about.
enum FrenchQuestions {
    static let table = """
        = ask
        (voudrais | voudrions | voudrai | voudrait | aimerais | aimerions | aimerait | souhaite \
        | souhaiterais | souhaiterions | souhaitons | desire | desirons | desirerais | besoin de \
        | besoin d | tient a | tient aussi a | tiens a | veux | veut | cherche a | cherchons a | \
        curieux de | curieuse de) ..2 (savoir | connaitre | apprendre | comprendre | etre \
        informe | demander | avoir des precisions | me renseigner)
        (pourriez vous | pouvez vous | pourrais tu | merci de | veuillez | priere de | sauriez \
        vous | savez vous) ..4 (dire | preciser | indiquer | informer | eclairer | expliquer | \
        renseigner | faire savoir | confirmer si | communiquer | s il | si | quel | quelle | \
        combien | comment | quand | ou)
        (dites moi | dites nous | je me demande | nous nous demandons | je ne sais pas si | nous \
        ignorons | j ignore | ignore | la question est | ma question | nos \
        questions | mes questions | quelques questions | des questions | je demande si | me \
        demande si | demande si | il me demande | il demande)
        (il me manque | reste a savoir | me manque | merci de me dire)
        = interrogative
        ^ [et | mais | ou | donc | puis | enfin | alors | d abord | ensuite | aussi | sinon | \
        quant] (qui | que | qu | quoi | quel | quelle | quels | quelles | quand | ou | comment | \
        pourquoi | combien | lequel | laquelle)
        (et | ou | mais) (qui | quel | quelle | quels | quelles | quand | comment | pourquoi | \
        combien | est ce | qu est | a qui | de qui | a quel | a quelle | a quelles | depuis \
        quand | jusqu a quand | dans quel | dans quelle)
        ^ [et | mais | ou | enfin] (est ce | est il | est elle | sont ils | sont elles | sont ce \
        | y a t | a t | ont ils | existe t | faut il | peut on | peut il | peuvent ils | puis je \
        | pouvons nous | pourrons nous | pourrions nous | pourrais je | dois je | doit on | \
        devons nous | avez vous | etes vous | doit il | serait il | sera t | aura t | fait il | \
        va t | vont ils | suis je)
        (es ce que | est ce que | y a t il | faut il | peut on | existe t il)
        ^ [et] (a qui | de qui | avec qui | par qui | depuis quand | jusqu a quand | a quel | a \
        quelle | a quelles | dans quel | dans quelle | de quel | de quelle | de combien | sur \
        quel | sur quelle | tous les combien | c quand | c est quand | c combien)
        (savoir | dire | preciser | indiquer | demande) (si | s il | s ils | quand | ou | \
        comment | combien | quel | quelle | quels | quelles | qui | c quand)
        (et | ou) si
        (serait il | seraient ils | sont ils | sont elles | ont ils | ont elles | est il | est elle)
        = particle
        (c est combien | ca coute combien | c quand | tous les combien)
        = info 0.9
        (informations | renseignements | precisions | details | infos) ..2 (sur | concernant | \
        relatifs | relatives | quant | au sujet | a propos)
        (besoin | envoyer | indiquer | connaitre | communiquer | donner) ..4 (tarif | tarifs | \
        prix | dates | cout | couts | conditions | modalites | date limite | montant | adresse | \
        coordonnees de)
        (je | nous) ..3 (trouve pas | trouve nulle | trouvons pas | trouvons nulle | comprends \
        pas | comprenons pas)
        = doubt 0.7
        (contradict* | ne concordent | erreur d impression | ne correspondent | coquille)
        = tours-dates 0.85
        (quand | date | dates | quel mois | quelle date | quelle semaine | quelles dates | c \
        quand | periode) ..8 (visite | voyage | voyages | #city | partir | depart | prevu | \
        prevue | lieu | commence | aura)
        (quand | dates) $
        = tours-deadline 0.9
        (date limite | jusqu a quand | liste d attente | complet | encore des places | encore de \
        la place | reste t il des places | places disponibles | trop tard | delai d inscription \
        | cloture | dernier delai | encore possible)
        = tours-eligibility 0.85
        (qui peut | reserve aux | reservee aux | reserves aux | ouvert aux | ouverte aux | \
        ouverts aux | ouvertes aux | sont acceptes | sont admis | acceptees | admissible | \
        eligible | eligibles | combien de personnes | combien de delegues | combien de \
        participants | nombre de places | peuvent venir | peuve venir | faut il etre membre | \
        etre membre pour | peuvent participer | peut participer | taille des delegations | le \
        droit de)
        = tours-register 0.85
        (comment | ou | modalites) ..5 (inscrire | inscription | inscrit | s inscrit)
        (formulaire | bulletin) ..3 (inscription | chacun | chaque)
        (inscription) ..4 (bien recue | enregistree | confirmee | groupee | collective | prise \
        en compte)
        = tours-fee 0.85
        (frais | tarif | tarifs | prix du voyage | prix de la visite | combien coute | combien \
        ca coute | cout | facture | payer | paiement | virement | droits d inscription | frais d \
        inscription | frais de participation | reglement | devis | c est combien | participation \
        financiere | montant)
        = tours-costs 0.95
        (qui paie | qui paye | prend en charge | prise en charge | pris en charge | prises en \
        charge | a la charge | a notre charge | nos frais | billets d avion | billet d avion | \
        qui finance | bourse | bourses | subvention | aide financiere | soutien financier | \
        indemnite | indemnites | perdiem | per diem | exoneration | rembourse les | gratuite)
        = tours-cancel 0.9
        (rembours* | conditions d annulation | annulation | visa refuse | visa est refuse | en \
        cas de refus | reporte | annule)
        = tours-change 0.95
        (remplacer | remplacant | remplacement | changer de | changer d | a la place | au lieu \
        de | reporter sur | un autre voyage | autre visite | substituer | permuter | un collegue \
        a sa)
        = tours-accompanying 0.95
        (conjoint | conjointe | epouse | epoux | mari | femme | accompagn* | enfants | enfant | \
        famille | fille | fils | soeur)
        = tours-agenda 0.85
        (programme | deroule | temps libre | duree | combien de jours | combien de temps dure | \
        sites | preparer | lectures | quartier libre | apres midi libre | soiree libre)
        = tours-language 0.95
        (langue | langues | interprete | interpretes | interpretation | interpretariat | \
        traduction | traducteur | en francais | en anglais | traduit)
        = tours-present 0.95
        (presenter notre | presenter ma | presenter la | presentation | presenter | rencontre \
        bilaterale | rencontrer | rendez vous | minutes)
        = tours-outputs 0.95
        (certificat | attestation | etude de cas | rapport final | compte rendu | liste des \
        participants | diapositives | actes | photos | restitution)
        = tours-missed 0.95
        (enregistrement | enregistrements | video | captation | ne pouvons pas venir | \
        rediffusion | a distance | webinaire | en ligne | manque la | rate | restent chez)
        = tours-host 0.95
        (accueillir | recevoir un groupe | recevoir une delegation | ville hote | hotes | \
        candidate pour recevoir | hote)
        = tours-media 0.95
        (journaliste | journalistes | filmer | reportage | accredit* | enregistrer | camera | \
        tournage | preneur de son | photographe)
        = visa-letter 0.9
        (lettre | invitation | lettre d invitation)
        = visa-need 0.95
        (visa | visas | passeport | passeports | consulat | ambassade | schengen)
        = travel-arrival 0.95
        (aeroport | arrivee | arriver | navette | transfert | vient nous chercher | venir \
        chercher | accueil a l | meteo | climat | vetements | tenue | gare | temperature | vol | \
        vols | habill* | fait il froid)
        = hotel 0.95
        (hotel | hotels | hebergement | chambre | chambres | nuit | nuits | nuitee | nuitees | \
        logement | loger)
        = insurance 0.95
        (assurance | assurances | assure | assures)
        = special-needs 0.95
        (vegetarien* | halal | casher | allerg* | regime | handicap* | fauteuil | mobilite \
        reduite | priere | diabet* | medicament* | traitement | sans gluten | enceinte | \
        accessib* | malentendant*)
        = emergency-contact 0.95
        (urgence | urgences | en cas de probleme | qui appeler | numero a appeler | sur place en \
        cas | joindre sur place | perdu)
        = contact-host-city 0.9
        (contact | contacts | interlocuteur | coordonnees | mettre en relation | mettre en \
        contact | quelqu un | nom d une personne | personne a contacter | responsable) ..8 (la \
        bas | #city | equipe | sur place | ville | projet | qui)
        = community-fee 0.95
        (cotisation | cotisations | cotiser | adhesion payante | cout de l adhesion | combien \
        coute l adhesion | obligations | oblige | engagements | engage a | gratuite l adhesion)
        = community-join 0.9
        (comment | qui | peut on | peut | peuvent | faut il | conditions | pieces) ..8 (adherer \
        | adhesion | devenir membre | devenir membres | rejoindre | integrer)
        = community-about 0.9
        (communaute) ..6 (fait | faire | sert | consiste | activites | concretement)
        (qu est ce que | que fait | a quoi sert | fait elle | c est quoi) ..6 (communaute | \
        concretement)
        = institute-about 0.95
        (institut de | l institut)
        = uclg-metropolis 0.95
        (cglu | metropolis | uclg)
        = tours-overview 0.85
        (en quoi consiste* | qu est ce que | interet | a quoi serv* | que gagne | c est quoi) \
        ..6 (voyage | voyages | visites | participer)
        = award-winners-2014 0.95
        (laureats | laureat | gagnant* | gagne | vainqueur* | les cinq | primees)
        = award-shortlist-2014 0.95
        (quinze | les 15 | finaliste* | selectionnees | preselection* | short list | shortlist)
        = award-entries-2014 0.95
        (combien) ..3 (candidatures | dossiers | villes ont | villes etaient | inscrits au prix \
        | projets ont)
        (candidatures | dossiers) (recus | recues | deposes | deposees)
        = award-judging 0.95
        (jury | criteres | comite technique | choisi | choisis | choisit on | juges | juge t | \
        evaluation | selection)
        = award-prize 0.95
        (recoit un laureat | recoivent | recoit le | recompense | dotation | somme | combien d \
        argent | argent | montant du prix | gagne t on)
        = award-apply 0.95
        (candidater | concourir | postuler | candidature | prochain prix | prochaine edition | \
        prochain appel | appel a candidatures | deposer un dossier | dossier redige | presenter \
        un dossier | prochain cycle)
        = award-conference-2014 0.95
        (conference | ceremonie | novembre | colloque | remise des prix)
        = award-overview 0.9
        (qu est ce que | c est quoi | tous les combien | qui organise | quelle frequence | \
        combien d annees) ..8
        """
}
