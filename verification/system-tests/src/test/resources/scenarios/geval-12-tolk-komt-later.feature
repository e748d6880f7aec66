# language: nl
@geval-12
Functionaliteit: Geval 12 · een tolk komt later binnen
  Tot de tolk instemt is er geen ruimte voor een opname van de organisatie; een eigen opname van een burger geeft een
  waarschuwing.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: De organisatie neemt op en wacht op de tolk
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Imke aan het begin begint op te nemen
    En Tamar 20 minuten na het begin als "tolk" erbij komt
    Dan is er geen ruimte om op te nemen voor Imke
    En wacht de ruimte om op te nemen voor Imke op Tamar
    Als Imke 20 minuten na het begin de opname van Imke stilzet om de reden "pauze"
    En Tamar 30 minuten na het begin instemt met de opname van Imke
    Dan is er ruimte om op te nemen voor Imke
    Als Imke 31 minuten na het begin de opname van Imke hervat
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst  | volgens |
      | anderen stemmen in | organisatie | nageleefd | N1      |

  Scenario: Noor neemt op en de tolk stemt niet in
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Bas 5 minuten voor het begin instemt met de opname van Noor
    En Noor aan het begin begint op te nemen
    En Tamar 20 minuten na het begin als "tolk" erbij komt
    Dan is er ruimte om op te nemen voor Noor, met een waarschuwing
    En wacht de ruimte om op te nemen voor Noor op Tamar
    Als Tamar 21 minuten na het begin niet instemt met de opname van Noor
    En Noor 50 minuten na het begin de opname van Noor stopt
    Dan luidt het oordeel
      | regel              | opname van | uitkomst       | volgens | plicht van |
      | anderen stemmen in | burger     | niet nageleefd | X3      | burger     |

  Scenario: De organisatie neemt op en de tolk stemt niet in
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Noor en Bas 5 minuten voor het begin instemmen met de opname van Imke
    En Imke aan het begin begint op te nemen
    En Tamar 20 minuten na het begin als "tolk" erbij komt
    En Tamar 21 minuten na het begin niet instemt met de opname van Imke
    En Imke 50 minuten na het begin de opname van Imke stopt
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  |
      | anderen stemmen in | organisatie | niet nageleefd | X3      | organisatie |
