/// What a wish to join or to leave really says: the refusals, the mere mentions, and the plain
/// words of leaving that a learned table takes for joining, since both speak of membership.
enum MembershipActs {
    static let english = """
        @list = (list | lists | mailing | newsletter | community | database | register | \
        distribution | members | membership | mails | emails)
        @mine = (me | us | my name | our name | my address | our address | this address | my \
        email | my e mail | our email | my details | our city | our town | my city)
        = leave
        (cancel | cancelling | terminate | terminating | revoke | discontinue | relinquish \
        | resign | quit | give up | withdraw) ..3 membership
        (end | ending) (my | our) ..2 membership
        (not | no | don t) ..2 (renew | renewing | extend | prolong) ..3 membership
        (resign | resigning | withdraw | withdrawing | step down | opt out | opting out | pull \
        out | drop out) ..1 (from | of | as) ..3 (community | network | member | members | \
        mailing list)
        (leave | leaving | quit | quitting | exit) (the | your | this) ..3 (community | network)
        (no longer | not | don t) ..1 (wish | want | like | care | intend) to (be | remain | stay) \
        ..3 (member | members | part of ..2 community | in ..1 community)
        (take | remove | delete | strike | drop | erase) @mine (off | from | out of | out) ..4 @list
        (take | remove | delete | strike | drop) (me | us) $
        (unsubscribe | unsubscribing) @mine
        = stay
        (do not | don t | dont | please not | never | not to | should not | must not | not going \
        to | no intention to | no intention of | no wish to | not planning to | not plan to | \
        rather not | not like to | not intend to | no plans to) ..2 (take | remove | delete | \
        strike | drop | unsubscribe | leave | leaving | cancel | cancelling | resign | resigning \
        | quit | withdraw)
        (not want to | not wish to | don t want to | not be | not to be | rather not) ..2 (take | \
        taken | remove | removed | delete | deleted | dropped | unsubscribe | unsubscribed | \
        leave | cancel | cancelled | resign | quit | withdraw)
        = stay 0.8
        (keep | retain) @mine ..2 (on | in | subscribed)
        (wish | want | like | love | prefer) to (stay | remain) ..3 (list | community | subscribed \
        | member | members)
        = told-leaving
        (was | were | been | got | being) (taken off | removed | deleted | unsubscribed | dropped \
        | struck off)
        (unsubscribed | removed | deleted | dropped) (me | us)
        (unsubscribe | remove | delete | take | unsubscribing | removing) (my | our | a | his | \
        her) ..1 (colleague | colleagues | boss | predecessor | assistant | director | mayor | \
        deputy | friend)
        (take | remove | delete | unsubscribe) (him | her | them)
        (list | lists) of ..2 (participants | speakers | attendees | delegates | guests | \
        travellers | candidates | panellists | applicants | hotels)
        (waiting | participants | participant | attendees | attendee | speakers | speaker | guest \
        | guests | passenger | rooming | delegates | tour) (list | lists)
        (community | network) (centre | center | hall | house | garden | gardens | meeting | event \
        | session | building | library | page | website | market | leader | leaders)
        = join-refused
        @member = (join | joining | become ..2 member | become ..1 members | becoming ..2 member | \
        become part | be a member | be members | membership | enrol | enroll \
        | apply ..2 membership | apply | affiliat*)
        (not | don t | dont | doesn t) ..1 (want | wish | intend | plan | like | care | desire | \
        going | able | ready | willing | prepared | interested | inclined) ..3 @member
        (cannot | can t | cant | won t | will not | shall not | could not | not be able to | \
        unable to | not in a position to | never) ..2 (join | become) ..4 (community | network | \
        member | members)
        (cannot | can t | cant | won t | will not | shall not | unable to | rather not) ..1 join $
        (against | declin* | refus* | reject* | declined) ..3 (joining | join | membership | \
        enrolment | becoming)
        (decided | decide | prefer | preferred | chose | resolved | voted) not to ..2 @member
        (no | not any) (interest | intention | wish | plan | plans | desire | need | budget | \
        funds | mandate) ..2 (in | of | to | for) ..3 @member
        (do not | don t | dont | please not | never) (add | enrol | enroll | register | sign | \
        include | make | put | list | admit | count) @mine ..6 (community | member | members | \
        membership | network | list)
        (not | no) ..3 (interested | interest) ..3 (membership | joining | becoming)
        (rather not | not) (joining | becoming) ..2
        = join-refused 0.8
        (join | member | membership) ..14 otherwise (not | no)
        only if ..12 (join | member | membership)
        (join | member | membership) ..8 only if
        = told-joining
        (am | are | is | was | were | been) [already | now | still | also | not yet | currently] \
        [a | an | the | full] [full | proud | new | regular] (member | members)
        (membership | member) (fee | fees | card | number | dues | contribution | directory | area \
        | certificate | invoice | payment)
        (send | see | have | get | share | give | download | receive | where ..2 | publish) ..4 \
        (list of ..2 members | members list | member list | membership list | names of ..2 members)
        (how many | which | what) ..1 (members | member)
        (join | joining) ..3 (call | meeting | webinar | session | conference | tour | tours | \
        visit | visits | trip | dinner | lunch | workshop | event | photo | zoom | teams | \
        discussion | excursion | bus | flight | seminar | waiting list)
        joined
        (thank* | grateful) ..2 (for | that) ..3 (accepting | accepted | admitting | admitted | \
        welcoming | joining | having) ..6 (community | network | member | members | us | me)
        (accepted | admitted | welcomed) (me | us | our city) ..4 (community | network | member \
        | members)
        (benefits | advantages | cost | costs | price | conditions | requirements | terms | rules \
        | duties) of ..2 (membership | joining | members | member)
        ^ as (a | an) ..1 member
        (my | our) membership (is | has | was | expires | ends | fee | expired | still | remains \
        | began | started)
        = join-sign 0.9
        (join | joins | joining | joined | member | members | membership)
        = join-sign 0.5
        (part of | enrol* | enlist | affiliat* | accession | accede | on board | want in | like in \
        | let us in | let me in | belong | apply | applying | application | sign us | sign me | \
        sign our | add me | add us | add our | count me | count us | include me | include us | \
        include our | register me | register us | register our | put me | put us | put our | \
        admission | admit* | be in | participat* | partner* | collaborat* | is in | are in)
        """

    static let french = """
        @adherer = (adherer | adhesion | rejoindre | devenir membre | devenir membres)
        @moi = (moi | nous | mon adresse | notre adresse | mon nom | mon courriel | mon mail)
        = leave
        (quitter | quitte | quittons | quitterai | quitterons) [maintenant | donc] (la | votre | \
        cette | le) ..2 (communaute | reseau)
        (resilier | resilie | resilions | resiliez | annuler | annule | annulez | mettre fin a | \
        mettre un terme a | ne pas renouveler | ne renouvelons pas) ..3 (adhesion | affiliation)
        (ne | n) (souhaite | souhaitons | veux | voulons | desire | desirons | voudrais | compte | \
        comptons) plus ..3 (membre | membres | partie)
        (demissionner | demissionne | demissionnons | demission | me retirer | nous retirer | me \
        retire | nous retirons) ..2 (de | du) ..3 (communaute | reseau | membre | adhesion)
        (me | nous) (desinscrire | desinscrivez | desabonner | desabonnez | radier | radiez)
        (retirez | enlevez | supprimez | rayez | otez | effacez | desinscrivez | radiez) @moi
        (me | nous) (retirer | retirez | enlever | rayer | supprimer | oter) ..2 (de | des | du) \
        ..3 (liste | listes | diffusion | envois | destinataires | communaute | fichier | membres)
        = stay
        ne (me | nous) (retirez | desinscrivez | desabonnez | supprimez | enlevez | rayez | radiez \
        | retirer | otez | effacez)
        (ne pas | surtout pas) (me | nous) (retirer | desinscrire | desabonner | supprimer | \
        enlever | rayer | radier)
        (ne | n) (souhaite | souhaitons | veux | voulons | desire | desirons | voudrais | \
        voudrions | compte | comptons | entends | pense) (pas | nullement) ..2 (quitter | resilier \
        | me retirer | nous retirer | desinscrire | desabonner | que vous me | etre retire | etre \
        desinscrit)
        = stay 0.8
        (garder | gardez | conserver | conservez | laissez | maintenez | maintenir) @moi ..2 (sur \
        | dans | parmi)
        (me | nous) (garder | conserver | laisser | maintenir) ..2 (sur | dans | parmi)
        (rester | demeurer) ..2 (membre | membres | inscrit | inscrite | sur la liste | dans la \
        communaute | sur votre liste)
        = told-leaving
        (ai ete | a ete | avons ete | ont ete) (retire | retiree | desinscrit | desinscrite | \
        supprime | supprimee | desabonne | raye | rayee | retires)
        (m a | m ont | nous a | nous ont | m avez | nous avez) (retire | retiree | desinscrit | \
        desinscrite | supprime | supprimee | desabonne)
        (desinscrire | retirer | desabonner | supprimer | enlever) (mon | ma | notre | mes | un | \
        une) ..1 (collegue | collegues | directeur | directrice | maire | predecesseur | chef | \
        adjoint | assistante)
        (liste | listes) ..1 (des | de) (participants | intervenants | orateurs | voyageurs | \
        invites | delegues | inscrits | candidats)
        liste d attente
        communaute (urbaine | d agglomeration | de communes | autonome | metropolitaine)
        = join-refused
        (ne | n) (souhaite | souhaitons | souhaiterions | veux | voulons | veut | desire | \
        desirons | peux | pouvons | peut | pourrons | pourra | allons | comptons | compte | \
        envisageons | pensons | sommes | suis) (pas | plus | guere | malheureusement pas | \
        nullement) ..3 (adherer | adhesion | rejoindre | devenir membre | devenir membres | membre \
        | membres | integrer la | integrer votre | faire partie | nous affilier)
        (aucune | pas l | pas d | sans | nulle) ..1 (intention | interet | envie | budget) ..3 \
        @adherer
        pas interesse* ..3 @adherer
        (renonce | renoncons | renoncer | decline | declinons) ..4 @adherer
        ne (m | nous) (inscrivez | ajoutez | comptez) ..4 (membre | membres | communaute | reseau)
        (decide | prefere | preferons | prefererions) de ne pas ..2 @adherer
        = join-refused 0.8
        (adherer | adhesion | rejoindre | membre) ..14 sinon non
        uniquement si ..12 (adherer | adhesion | rejoindre | membre)
        = told-joining
        (suis | sommes | etes | est | sont | etait | etions) [deja | bien | toujours | aussi | \
        desormais | maintenant] [un | une] (membre | membres | adherent | adherente)
        (ai | avons | a | ont) [deja | bien] (rejoint | adhere)
        (envoyer | transmettre | recevoir | consulter | obtenir | avoir | communiquer) ..4 (liste \
        | annuaire | noms) des (membres | adherents)
        (combien | quels | quelles villes) ..3 (membres | membre)
        (cotisation | frais | droits | montant) ..2 (d adhesion | de membre | des membres)
        (rejoindre | joindre | participer) ..2 (reunion | appel | visite | voyage | conference | \
        seminaire | atelier | webinaire | groupe | diner | visioconference | session | seance)
        (merci | remercie | remercions) ..4 (accepte | acceptes | admis | accueilli | accueillis \
        | acceptee) ..6 (communaute | reseau | membre | membres)
        = join-sign 0.9
        (adher* | adhes* | membre* | rejoindre | rejoint | rejoignons | rejoigne | rejoindrait)
        = join-sign 0.5
        (inscri* | faire partie | fasse partie | fassions partie | integrer | integrons | admis* | \
        admett* | affili* | candidat* | comptez | ajoutez | ajouter | associ* | entrer | parmi \
        vous | des votres | en etre | nous joindre | me joindre | partenaire*)
        """
}
