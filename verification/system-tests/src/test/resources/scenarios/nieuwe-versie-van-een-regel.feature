# language: nl
Functionaliteit: Regels · een nieuwe versie van een regel verandert nooit een oordeel over wat eerder gebeurde
  "Recht op een kopie" heeft sinds 24 november 2026 een tweede versie: dat de opname al vernietigd was, is alleen nog een reden
  als dat mocht. Een verzoek van vóór die dag wordt beoordeeld door de eerste versie, hoe lang daarna ook wordt gekeken.

  Scenario: Een verzoek van vóór de nieuwe versie houdt het oordeel van de eerste
    Gegeven een gesprek dat op 9 november 2026 om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt
    En Imke de volgende dag om 10:00 meldt dat de opname van Imke is vernietigd om de reden "andere reden"
    En Noor 2 dagen later om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 3 dagen later om 12:00 meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst  | volgens | versie |
      | recht op een kopie | organisatie | nageleefd | N3      | 1      |

  Scenario: Een verzoek van daarna wordt door de nieuwe versie beoordeeld
    Gegeven een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke aankondigt op te nemen
    En het gesprek begint
    En Imke begint op te nemen
    En Imke de opname van Imke stopt
    En Imke meldt dat de opname van Imke is vernietigd om de reden "andere reden"
    En Noor om een kopie van de opname van Imke vraagt
    En Imke meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | versie |
      | recht op een kopie | organisatie | niet nageleefd | X4      | 2      |

  Scenario: In één gesprek oordeelt elke versie over de verzoeken van haar tijd, en het eerste oordeel verandert niet
    Gegeven een gesprek dat op 9 november 2026 om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Joke | begeleider   |          |
      | Imke | professional |          |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt
    En Imke de volgende dag om 10:00 meldt dat de opname van Imke is vernietigd om de reden "andere reden"
    En Noor 2 dagen later om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 3 dagen later om 12:00 meldt dat een kopie niet kan, om de reden "vernietigd"
    En alle oordelen worden onthouden
    En Joke om een kopie van de opname van Imke vraagt
    En Imke meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan is geen enkel eerder oordeel veranderd
    En luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | versie |
      | recht op een kopie | organisatie | nageleefd      | N3      | 1      |
      | recht op een kopie | organisatie | niet nageleefd | X4      | 2      |
