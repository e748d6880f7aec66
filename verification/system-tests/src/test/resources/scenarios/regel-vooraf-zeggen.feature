# language: nl
Functionaliteit: Regel · vooraf zeggen, en zeggen dat het kan
  Wie opneemt, zegt het vooraf. De organisatie zegt zelf dat opnemen kan, rond het begin.

  Scenario: Noor antwoordt in de eerste minuten op de mededeling dat het kan
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 21 dagen eerder om 12:00 in een brief schrijft dat opnemen kan
    En Imke 2 minuten na het begin zegt dat opnemen kan
    En Noor 4 minuten na het begin in antwoord daarop aankondigt op te nemen
    En Noor 5 minuten na het begin begint op te nemen
    Dan luidt het oordeel
      | regel              | opname van | uitkomst  | volgens | plicht van  |
      | vooraf zeggen      | burger     | nageleefd | N2      | burger      |
      | zeggen dat het kan | burger     | nageleefd | N1      | organisatie |

  Scenario: Gemeld is dat niemand zei dat opnemen kan
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 5 minuten na het begin aankondigt op te nemen
    En Noor 6 minuten na het begin aankondigt op te nemen
    En Noor na afloop meldt dat niemand heeft gezegd dat opnemen kan
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  |
      | zeggen dat het kan | organisatie | niet nageleefd | X1      | organisatie |
      | zeggen dat het kan | burger      | niet nageleefd | X1      | organisatie |

  Scenario: De een meldt dat het is gezegd, de ander dat het niet is gezegd
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 5 minuten voor het begin zegt dat opnemen kan
    En Noor na afloop meldt dat niemand heeft gezegd dat opnemen kan
    En Imke 2 minuten voor het begin aankondigt op te nemen
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst             | volgens | zekerheid |
      | zeggen dat het kan | organisatie | niet vast te stellen | O2      | betwist   |

  Scenario: Van een opname van Noor wordt geen aankondiging gemeld
    Gegeven een gesprek dat 10 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor aan het begin begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel              | opname van | uitkomst  | volgens |
      | vooraf zeggen      | burger     | loopt nog | L1      |
      | zeggen dat het kan | burger     | loopt nog | L1      |
    En luidt het oordeel
      | regel              | opname van | uitkomst             | volgens |
      | vooraf zeggen      | burger     | niet vast te stellen | O1      |
      | zeggen dat het kan | burger     | niet vast te stellen | O1      |

  Scenario: Van een opname van de professional wordt geen aankondiging gemeld
    Gegeven een gesprek dat 10 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke aan het begin begint op te nemen
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel              | opname van  | uitkomst  | volgens |
      | vooraf zeggen      | organisatie | loopt nog | L1      |
      | zeggen dat het kan | organisatie | loopt nog | L1      |
    En luidt het oordeel
      | regel              | opname van  | uitkomst             | volgens |
      | vooraf zeggen      | organisatie | niet vast te stellen | O1      |
      | zeggen dat het kan | organisatie | niet vast te stellen | O1      |
