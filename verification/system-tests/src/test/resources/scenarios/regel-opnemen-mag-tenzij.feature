# language: nl
Functionaliteit: Regel · opnemen mag, tenzij, en meteen een andere manier
  Een weigering vraagt een zwaarwegende reden met een uitleg voor dit gesprek, en dezelfde dag een andere manier.

  Achtergrond:
    Gegeven een gesprek dat 20 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen

  Scenario: Geweigerd op een erkende grond, met uitleg; een samenvatting aangeboden
    Als Imke 5 minuten voor het begin de opname van Noor weigert op de grond "privacy van een ander", met de uitleg "Het gaat vandaag over haar broer."
    Dan luidt het oordeel, 2 uur na het begin bezien
      | regel                    | opname van | uitkomst  | volgens | plicht van  |
      | meteen een andere manier | burger     | loopt nog | L1      | organisatie |
    Als Imke dezelfde dag om 17:00 een gesproken samenvatting aanbiedt die opgenomen mag worden
    En Noor dezelfde dag om 17:05 de andere manier aanneemt
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst  | volgens | plicht van  | opmerking        |
      | opnemen mag, tenzij      | burger     | nageleefd | N2      | organisatie | formeel in orde  |
      | meteen een andere manier | burger     | nageleefd | N1      | organisatie |                  |

  Scenario: Geweigerd op een erkende grond, zonder uitleg; niets aangeboden
    Als Imke 5 minuten voor het begin de opname van Noor weigert op de grond "veiligheid", zonder uitleg
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | plicht van  |
      | opnemen mag, tenzij      | burger     | niet nageleefd | X2      | organisatie |
      | meteen een andere manier | burger     | niet nageleefd | X1      | organisatie |

  Scenario: Geweigerd omdat het nooit mag; meeluisteren aangeboden
    Als Imke 5 minuten voor het begin de opname van Noor weigert op de grond "opnemen mag hier nooit", met de uitleg "Zo doen wij dat."
    En Imke 2 minuten voor het begin aanbiedt dat iemand meeluistert
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | plicht van  |
      | opnemen mag, tenzij      | burger     | niet nageleefd | X1      | organisatie |
      | meteen een andere manier | burger     | nageleefd      | N1      | organisatie |

  Scenario: Geweigerd uit angst voor de opname; geen andere manier mogelijk, met de reden
    Als Imke 5 minuten voor het begin de opname van Noor weigert op de grond "angst voor de opname", met de uitleg "Ik voel me er niet prettig bij."
    En Imke 2 minuten voor het begin vastlegt dat geen andere manier mogelijk is, omdat "Noor wil niets op papier."
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | plicht van  |
      | opnemen mag, tenzij      | burger     | niet nageleefd | X1      | organisatie |
      | meteen een andere manier | burger     | nageleefd      | N2      | organisatie |

  Scenario: Geen andere manier mogelijk, en niemand zegt waarom
    Als Imke 5 minuten voor het begin de opname van Noor weigert zonder een reden te geven
    En Imke 2 minuten voor het begin vastlegt dat geen andere manier mogelijk is, zonder te zeggen waarom
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | plicht van  |
      | meteen een andere manier | burger     | niet nageleefd | X1      | organisatie |

  Scenario: Een verslag wordt toegezegd, komt op tijd, wordt betwist, en dat wordt opgelost
    Als Imke 5 minuten voor het begin de opname van Noor weigert zonder een reden te geven
    En Imke 2 minuten voor het begin een verslag toezegt
    Dan luidt het oordeel, 5 dagen later om 12:00 bezien
      | regel                    | opname van | uitkomst  | volgens | plicht van  |
      | meteen een andere manier | burger     | loopt nog | L2      | organisatie |
    Als Imke 10 dagen later om 09:00 het verslag overhandigt
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst  | volgens | plicht van  |
      | meteen een andere manier | burger     | nageleefd | N3      | organisatie |
    Als Noor 11 dagen later om 09:00 het verslag betwist
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst             | volgens | zekerheid |
      | meteen een andere manier | burger     | niet vast te stellen | O1      | betwist   |
    Als Imke 12 dagen later om 09:00 de betwisting van het verslag oplost door het verslag aan te passen
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst  | volgens | plicht van  |
      | meteen een andere manier | burger     | nageleefd | N3      | organisatie |

  Scenario: Een toegezegd verslag komt te laat
    Als Imke 5 minuten voor het begin de opname van Noor weigert zonder een reden te geven
    En Imke 2 minuten voor het begin een verslag toezegt
    En Imke 16 dagen later om 09:00 het verslag overhandigt
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | plicht van  |
      | meteen een andere manier | burger     | niet nageleefd | X2      | organisatie |
