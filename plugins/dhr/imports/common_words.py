"""Frequent English words, so that two whole words of a narrow column are not taken for the halves of one."""

# ruff: noqa: SIM905 (lists of quoted words are harder to read than these)

COMMON = frozenset(
    (
        "a about above abuse access across action actions add added adult adults after again against age agencies "
        "agency agree agreed all also always am amber an and annual annually any approach april are area areas "
        "around as ask asked at audit audits august available aware awareness back be been before being below "
        "best between board both but by call calls can care case cases change changed changes check checked child "
        "children clear clinical clinics close closed come commissioner commissioning common community complete "
        "completed concern concerns constable contact continue could council county course crime current daily "
        "data date dates day days deal december deputy design detail detective develop developed did director do "
        "does doing domestic done down draft duty each early end ensure event every evidence existing family "
        "february feedback few final find first follow following for form formal from full further general get "
        "give given go good green group groups guidance had half has have he head health help her here high him "
        "his hold home hope hospital house housing how i if impact implement in include included including "
        "individual information inspector interim into is issue issues it its january job joint july june just "
        "keep key know known last late later law lead leads learn learned learning least led less level life like "
        "line link list live local long look made main make making manage management manager many march may me "
        "mean meet meeting meetings member members mental might minutes month monthly months more most much must "
        "my named national need needed needs new next no not note notes november now number nurse october of off "
        "office officer officers on once one ongoing only open or order orders other our out outcome over own "
        "owner page panel part partner partners party people per person place plan plans point police policy post "
        "practice primary probation process progress project provide provided public put quality quarter "
        "quarterly question questions rating reach read record records red refer referral regional report "
        "reported reports request require required response review reviewed reviews right risk role safe safety "
        "said same school section see seen senior sent september sergeant service services session sessions set "
        "share shared she should show since single site six small so social some staff start started state "
        "statutory still strategic strategy superintendent support sure system take taken target targets task "
        "team teams ten term than that the their them themselves then there these they third this those three "
        "through time times to today together told too tool top train trained training trust trusts two under "
        "unit until up update updated updates upon us use used using vice victim victims view violence visit ward "
        "wards was way we week weekly weeks well went were what when where whether which while who whole whose "
        "why will with within without women word work worked working would write written year years yes yet you "
        "young your"
    ).split()
)
