# language: nl
Functionaliteit: Regel · informatie op de website
  Wat er bij het begin van het gesprek stond, telt; niet wat er later is neergezet.

  Scenario: Het begin is nog niet gemeld, en later te laat gemeld
    Gegeven een gesprek dat 10 dagen geleden om 14:00 gepland was en waarvan het begin niet is gemeld, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 9 minuten voor het begin aankondigt op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel                    | opname van  | uitkomst  | volgens |
      | informatie op de website | burger      | loopt nog | L1      |
      | informatie op de website | organisatie | loopt nog | L1      |
    En luidt het oordeel
      | regel                    | opname van  | uitkomst             | volgens |
      | informatie op de website | burger      | niet vast te stellen | O1      |
      | informatie op de website | organisatie | niet vast te stellen | O1      |

  Scenario: Het adres met de informatie is nog nooit bekeken
    Gegeven de gemeente is Anderdorp
    En de gemeente heeft beleid, met de informatie op een adres dat niet bestaat
    En een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor aankondigt op te nemen
    En Imke aankondigt op te nemen
    En het gesprek begint
    Dan luidt het oordeel
      | regel                    | opname van  | uitkomst             | volgens |
      | informatie op de website | burger      | niet vast te stellen | O2      |
      | informatie op de website | organisatie | niet vast te stellen | O2      |

  Scenario: Het adres met de informatie was niet bereikbaar
    Gegeven de gemeente is Anderdorp
    En de gemeente heeft beleid, met de informatie op een adres dat niet bestaat
    En het adres met de informatie is bekeken
    En een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor aankondigt op te nemen
    En Imke aankondigt op te nemen
    En het gesprek begint
    Dan luidt het oordeel
      | regel                    | opname van  | uitkomst       | volgens | plicht van  |
      | informatie op de website | burger      | niet nageleefd | X2      | organisatie |
      | informatie op de website | organisatie | niet nageleefd | X2      | organisatie |

  Scenario: De eigen pagina met de informatie was er
    Gegeven de gemeente is Anderdorp
    En de gemeente heeft beleid, met de informatie op een pagina van haarzelf
    En het adres met de informatie is bekeken
    En een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor aankondigt op te nemen
    En Imke aankondigt op te nemen
    En het gesprek begint
    Dan luidt het oordeel
      | regel                    | opname van  | uitkomst  | volgens | plicht van  |
      | informatie op de website | burger      | nageleefd | N2      | organisatie |
      | informatie op de website | organisatie | nageleefd | N2      | organisatie |
