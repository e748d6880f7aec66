# language: nl
@geval-19
Functionaliteit: Geval 19 · helemaal geen beleid
  Dan gelden de termijnen van de ondergrens, en is er geen informatie op de website.

  Achtergrond:
    Gegeven een gesprek dat 16 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor neemt op bij een gemeente zonder beleid
    Als Imke 10 minuten voor het begin zegt dat opnemen kan
    En Noor in antwoord daarop aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    Dan luidt het oordeel, 15 dagen later om 12:00 bezien
      | regel                    | opname van | uitkomst       | volgens | eigen beleid   | plicht van  |
      | informatie op de website | burger     | niet nageleefd | X1      | niet nageleefd | organisatie |
      | recht op een kopie       | burger     | loopt nog      | L1      | loopt nog      | burger      |
    En luidt het oordeel
      | regel              | opname van | uitkomst       | volgens | eigen beleid   | plicht van |
      | recht op een kopie | burger     | niet nageleefd | X1      | niet nageleefd | burger     |

  Scenario: De professional neemt op bij een gemeente zonder beleid
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    Dan luidt het oordeel, 15 dagen later om 12:00 bezien
      | regel                    | opname van  | uitkomst       | volgens | eigen beleid   | plicht van  |
      | informatie op de website | organisatie | niet nageleefd | X1      | niet nageleefd | organisatie |
      | recht op een kopie       | organisatie | loopt nog      | L1      | loopt nog      | organisatie |
    En luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | eigen beleid   | plicht van  |
      | recht op een kopie | organisatie | niet nageleefd | X1      | niet nageleefd | organisatie |
