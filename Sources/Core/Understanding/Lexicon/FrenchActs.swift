/// Further French patterns: from officialese to messages from a telephone.
enum FrenchActs {
    static let table = """
        @want = (souhaite | souhaitons | souhaiterions | souhaiterais | souhaiterait | desire | \
        desirons | voudrais | voudrions | voudrait | voudrai | aimerais | aimerions | aimerait | \
        veux | veut | voulons | sollicite | sollicitons | solliciter | demande | demandons | \
        serait heureuse | serait heureux | serions heureux | serais heureux | serais heureuse | \
        serions ravis | souhait | volonte | honneur de solliciter | compte | comptons | pret a | \
        prets a | interesse* | envie | desireu* | vocation | voulons bien | veulent | souhaitent \
        | decide | ambitionne | enchante*)
        @please = (merci de | merci d | veuillez | priere de | pourriez vous | pouvez vous | \
        pourrait on | pourrais je avoir | est il possible | serait il possible | je vous prie de \
        | vous prie de bien vouloir | bien vouloir | saurais gre | saurions gre | svp | stp | \
        s il vous plait | vous demande de | auriez vous | vous auriez | reconnaissant* de | \
        besoin que)
        = negation
        (ne souhaite | ne souhaitons | sans vouloir | aucunement | guere)
        = join 0.95
        @want ..6 (adherer | rejoindre | integrer | faire partie | membre | membres | adhesion | \
        admission | affiliation | admis | admise | adherent | adherents | compte parmi | \
        comptee parmi | comptes parmi | integration | entrer dans la communaute | etre de la \
        partie)
        (admission | adhesion | affiliation | integration | candidature) (de | du | d) ..8 \
        (communaute | reseau | membre | au sein | en qualite)
        (en vue de | pour) ..2 (son | notre | l | mon) (affiliation | adhesion | admission | \
        integration)
        (acceptez | accepteriez | accepteriez vous | accueillez | accueilleriez) ..4 (candidature \
        | membre | adhesion | parmi)
        (veut | veux | voulons) etre de la partie
        (etre | sera | serait | soit) ..2 (compte | comptee | admis | admise | inscrit | inscrite) \
        ..4 (adherents | membres | membre)
        nous en serions
        (comment | procede) ..6 (devenir membre | adherer | rejoindre)
        (notre | ma | la) ..4 (adhere | rejoint | souhait d integrer | souhait d adherer)
        (demande | dossier | bulletin | lettre) (d adhesion | d affiliation | d admission)
        (adherer | rejoindre | integrer) (a | la | votre) ..2 (communaute | reseau)
        (inscrire | ajouter | compter | recenser) ..8 (parmi vos membres | parmi les membres | \
        comme membre | au nombre de vos)
        (poser | pose | posons | depose | deposons | presenter) ..3 candidature ..6 (communaute | \
        membre)
        = join 0.55
        ^ [re] (adhesion | candidature | rejoindre | affiliation)
        = register 0.95
        (notez | noter | note | ajouter | ajoutez | mettre | mettez | compter | comptez | \
        prendre | prenez | gardez | garder | bloquez | retenez) ..3 (deux | trois | quatre | une \
        | moi | nous | mes | les | ma) ..3 (place | places | participant* | personnes | collegues \
        | inscription | liste)
        (m inscrire | nous inscrire | inscrire | m inscris) ..4 (voyage | visite | #city | \
        groupe)
        c est pour ..2 (m inscrire | inscrire | une inscription | reserver)
        (les | l) ajouter a la liste
        (ajouter | inscrire | rajouter) ..3 (a | sur) la liste
        (voici | ci joint | ci dessous | ci apres) ..3 (notre | la | les | nos) ..2 (delegation | \
        participants | noms | inscrits | liste)
        (designe | designes | designees | mandate | mandates | choisi | retenu) ..8 (personnes | \
        pour prendre part | pour participer | pour la visite | pour le voyage)
        (prendront part | participeront | partiront | iront | viendront | se rendront) ..5 (voyage \
        | visite | #city)
        (deux | trois | quatre | cinq) ..2 (collegues | elus | personnes | agents | techniciens) \
        ..2 (iront | viendront | partiront | participeront)
        = withdraw 0.95
        (ne | n) ..2 (sera | serai | seront | serons | pourra | pourrai | pourrons | peux | peut | \
        pourront | viendra | viendrai | viendrons | viendront | participera | participerai | \
        partirai | partira | pouvons) ..3 (pas | plus | finalement pas | malheureusement pas) ..3 \
        (du voyage | venir | des votres | participer | partir | la | present* | $ | etre | y aller \
        | y participer | nous rendre | me rendre | honorer)
        (pourrai | pourrons | pourra | peux) (finalement | malheureusement | helas) ..1 pas
        (contraint | contraints | contrainte | oblige | obliges | obligee | force | forces) ..3 \
        (de nous retirer | de me retirer | de se retirer | d annuler | de renoncer | de decliner \
        | de nous desister | de me desister)
        (nous retirer | me retirer | se retirer | se retire | nous retirons) ..3 (groupe | voyage \
        | visite)
        (desistement | desister | desiste | defection | defaut de participation)
        (annuler | annulez | annulation) ..3 (sa | ma | notre | leur | mon | de la | de ma | de \
        notre) ..2 (place | participation | inscription | venue | deplacement | reservation)
        (cede | cedons | rends | rendons | libere | liberons) ..3 (place | places)
        = itinerary 0.95
        (auriez | avez | aurait | fournir | faire parvenir | communiquer | recevoir | obtenir | \
        envoyer | transmettre | prendre connaissance | consulter | voir | remettre | passer) ..6 \
        (programme | deroule | itineraire | emploi du temps | agenda)
        (deroule | programme | itineraire) ..30 (faire parvenir | transmettre | envoyer | \
        communiquer | adresser | me le | nous le)
        programme (jour par jour | detaille | precis | complet | definitif)
        = letter 0.95
        (lettre | attestation | invitation | certificat | courrier) ..36 (etablir | adresser | \
        envoyer | m en | me l | me la | nous l | delivrer | fournir | rediger | transmettre)
        (reclame | exige | demande | requiert | veut | attend) ..4 (lettre d invitation | \
        attestation | invitation officielle | justificatif | une lettre | certificat de presence)
        (attestation | certificat | justificatif) de (presence | participation) ..16 (pouvez | \
        pourriez | merci | besoin | etablir | souhaite)
        (besoin | faudrait) ..4 (attestation | lettre | invitation | certificat)
        = change 0.95
        (mes | nos | ses | mon | notre | ma) (coordonnees | adresse | numero | courriel | \
        fonctions | telephone) ..3 (changent | change | ont change | a change | changera | \
        deviennent | devient | est desormais | sera desormais | sont desormais)
        (prendre note | prenez note | en prendre note)
        (mon | notre | son) nom ..4 (est ecrit | s ecrit | figure | est mal | d epouse | de \
        famille \
        | comporte)
        (erreur | faute | coquille) ..4 (nom | prenom | badge | adresse | fonction | titre)
        (merci de | veuillez | pouvez vous) (corriger | rectifier | modifier | mettre a jour)
        c est ..3 et non
        je suis ..3 pas ..2
        (nouvelle | nouvelles | nouveau | nouveaux) (adresse | coordonnees | courriel | numero | \
        poste | fonction | fonctions)
        = confirm 0.9
        (nous | me | ca me | cela nous | cela me) (va | vont | convient | conviennent) ..2 (tres \
        bien | parfaitement | bien | aussi)
        (nous serons | je serai | on sera | nous y serons | j y serai) ..3 (la | present* | des \
        votres | au rendez)
        (c est note | bien note | c est entendu | pas de probleme | aucun probleme | ok pour | \
        d accord pour | bon pour)
        (comptez sur nous | comptez sur moi | vous pouvez compter sur)
        = unsubscribe 0.95
        (desabonnement | desabonner | desabonnez | desinscription | desinscrire | desinscrivez)
        (inutile | plus besoin | plus la peine) ..5 (adresser | envoyer | continuer | m ecrire | \
        courriers | recevoir)
        (n aurai plus | n ai plus | plus) ..2 (usage | utilite | besoin) ..4 (courriers | envois \
        | lettre | infolettre | messages | bulletin)
        (retirer | retirez | enlever | enlevez | oter | supprimer | rayer | effacer) (moi | mon | \
        mes | notre | nous | m) ..4 (adresse | nom | mail | liste | courriel)
        (ne | n) ..4 (plus | pas) ..3 (m envoyer | envoyez | m ecrire | ecrivez | recevoir) ..5
        (stop | stop svp | stop mail) $
        = data 0.95
        (copie | scan | photocopie | photo | donnees | numero | carte | passeport) ..16 (detruit* \
        | supprim* | efface* | soit detruite | soit supprimee | soient effacees | effacement)
        (detruire | supprimer | effacer | suppression | destruction) ..8 (donnees | copie | \
        passeport | carte | photo* | informations | dossier)
        (quelles | toutes les) (donnees | informations) ..8
        = suggest 0.95
        pourquoi (n | ne) ..5 (pas)
        (et si | pourquoi pas) (vous | on | chaque | nous | l on)
        (il serait | ce serait | cela serait) ..3 (bien | bon | utile | interessant | judicieux | \
        souhaitable | pertinent | agreable | formidable | genial) ..2 (de | que | d | si)
        (vous pourriez | on pourrait | l on pourrait | il faudrait | il conviendrait | vous \
        devriez) ..2 (peut etre | organiser | envisager | proposer | publier | ajouter | faire | \
        prevoir | aussi)
        (une | mon | notre | petite | modeste) (idee | suggestion | proposition)
        (je | nous) (propose | proposons | suggere | suggerons | recommande | recommandons)
        = complain 0.9
        (trois | quatre | cinq | deux | plusieurs | x) fois ..4 (ecrit | relance | rien | sans | \
        appele | appel)
        (ecrit | relance | appele | telephone) ..3 (trois | quatre | cinq | six | plusieurs | \
        maintes) fois
        (pas serieux | guere serieux | manque de serieux | manque de respect | manque total | \
        inacceptable* | inadmissible* | lamentable* | scandal* | honte | honteu* | deception | \
        decevant* | decu* | revoltant* | ras le bol | marre | se moque | vous moquez | moquer de \
        nous | furieu* | indign* | outre* | outree | intolerable* | deplorable*)
        (personne | nul | aucun de vous) ..5 (n a appele | n a repondu | ne repond | n a rappele | \
        n est venu | ne s est | n a daigne | appele | repond | rappele)
        (aucune | toujours aucune | sans) (nouvelle | nouvelles | reponse) ..4
        (conseil de | avocate | avocat | mandate par | au nom de ma cliente | mon client | ma \
        cliente)
        (j exige | nous exigeons | exigeons) ..8
        (mecontent* | protest* | plaint* | plains | reclam*)
        = accuse 0.9
        (propos | remarques | gestes | blagues) ..4 (racist* | sexist* | deplace* | raciste | \
        humiliant* | insultant*)
        (faux | truque* | falsifi* | bidon | mensong* | inexistant* | invente* | arrangee | \
        copinage | pot de vin | conflit d interet* | magouill*)
        (diffuse | divulgue | communique | publie) ..8 sans ..3 (accord | consentement | \
        autorisation)
        = legal 0.9
        (cnil | saisie | saisir | saisira | avocat* | maitre ..3 avocat* | tribunal | assigner | \
        plainte | huissier | prud hommes | sans delai | a defaut de quoi | faute de quoi | \
        poursuite* | justice | rgpd | mise en demeure | voie judiciaire | mediateur)
        = money 0.9
        (rembours* | restitu* | dedommag*) ..6 (immediat* | sous | sans delai | exige | dans les \
        | integral*)
        (j exige | exigeons | veux | attends) ..5 (rembours* | restitution | argent)
        (preleve | debite | facture | paye) ..3 deux fois
        = distress 0.9
        (chute | tombe | tombee | hospitalis* | hopital | urgences | ambulance | decede* | mort | \
        morte | deces | veuve | veuf | obseques | drame | seule ici | ne sais plus vers qui | \
        desespoir | detresse | bouleverse* | perdu connaissance | blesse* | disparu* | agresse* | \
        vole mon | cambriole*)
        = personal 0.85
        (cancer | chimio* | tumeur | sclerose | depression | seropositi* | diabete grave | \
        alzheimer | parkinson | burn out | maladie grave | greffe | a titre \
        confidentiel | strictement confidentiel)
        = press 0.95
        (journaliste | redaction | reporter | redactrice | redacteur) ..40 (repondre | entretien | \
        interview | telephone | commentaire | reaction | declaration | questions)
        (repondre a mes | repondre a nos | repondre a quelques) questions ..12
        (double page | un article | un reportage | un sujet | une enquete | papier | emission) \
        ..40 (responsable | repondre | interview | entretien | reaction | avant)
        (demande) (d entretien | d interview | de reaction | de commentaire)
        = ask
        (je ne trouve | nous ne trouvons | on ne trouve | je n ai pas trouve | introuvable | \
        j ignore | nous ignorons | ne sais pas | ne savons pas | ne savons toujours pas | ne sais \
        toujours pas | pas clair | je me demande | nous nous demandons)
        (dites nous | dites moi | dire si | savoir si | me preciser | nous preciser | m indiquer | \
        nous indiquer | m informer | nous informer | me dire | nous dire)
        peut on compter
        (aimerais | aimerions | voudrais | voudrait | souhaite | souhaiterais | souhaiterions) \
        ..2 (savoir | connaitre | comprendre)
        = interrogative
        (et | ainsi que | ou) (quel | quelle | quels | quelles | combien | quand | ou | comment | \
        qui | pourquoi | si | a qui | selon quel* | dans quel* | d ici | de quel* | a quel* | \
        jusqu a quand | par qui)
        ^ (selon quel* | dans quel* | d ici a | a qui | jusqu a quand | de quel* | a quelle | \
        par qui | pour qui | depuis quand | en quelle* | sur quel* | c koi | c quand | y a t il | \
        ya)
        ^ (faut il | sommes nous | suis je | peut on | existe t il | y a t il | prevoyez vous | \
        auriez vous | avez vous)
        = polite
        (pourriez | pouvez | pourrait | merci | veuillez) ..4 (l adresser | l envoyer | les \
        envoyer | \
        m en | le faire | la faire | l etablir | nous le | me le | nous la | me la | me l)
        = done
        (deja | est inscrit* | suis inscrit* | etes inscrit* | inscrit au | inscrite au | \
        inscrit a \
        | inscrite a)
        = interrogative
        (et | ni | ou | ainsi que) (si | selon quel* | dans quel* | a qui | de quel*)
        = tour 0.9
        (visite de | visite d | voyage de | voyage a | groupe de | groupe d | inscrit* a | \
        inscrit* au | attendus a | depart a | depart pour | partir pour | ira a | ira au | iront \
        a) ..2 #city
        = travel 0.9
        (a | pour | vers | de) #city ..4 (visite | voyage | groupe | inscription | depart)
        (visa | hotel | billets | vol | avion) ..3 #city
        = selfName
        (je me nomme | je m appelle | je suis | je dirige | je travaille | je represente | nous \
        sommes | au nom de | en ma qualite | j administre | je prepare)
        """
}
