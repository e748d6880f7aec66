# language: nl
@geval-7
Functionaliteit: Geval 7 · een kopie gevraagd van een opname die vernietigd is
  Was zij al vernietigd toen om een kopie werd gevraagd, en mocht dat, dan is de reden gegeven. Werd zij vernietigd terwijl
  het verzoek openstond, dan is de regel niet nageleefd.

  Achtergrond:
    Gegeven een gesprek dat 6 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt
    En Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt

  Scenario: Noor had haar opname al vernietigd
    Als Noor de volgende dag om 10:00 meldt dat de opname van Noor is vernietigd
    En Imke 2 dagen later om 09:00 om een kopie van de opname van Noor vraagt
    En Noor 2 dagen later om 12:00 meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van | uitkomst  | volgens | plicht van |
      | recht op een kopie | burger     | nageleefd | N2      | burger     |

  Scenario: Noor vernietigt haar opname terwijl om een kopie is gevraagd
    Als Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    En Noor 2 dagen later om 10:00 meldt dat de opname van Noor is vernietigd
    En Noor 2 dagen later om 12:00 meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van | uitkomst       | volgens | plicht van |
      | recht op een kopie | burger     | niet nageleefd | X3      | burger     |

  Scenario: De organisatie had haar opname al vernietigd, zoals afgesproken
    Als Imke de volgende dag om 10:00 meldt dat de opname van Imke is vernietigd
    En Noor 2 dagen later om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 12:00 meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst  | volgens | plicht van  |
      | recht op een kopie | organisatie | nageleefd | N2      | organisatie |

  Scenario: De organisatie vernietigt haar opname terwijl om een kopie is gevraagd
    Als Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 10:00 meldt dat de opname van Imke is vernietigd
    En Imke 2 dagen later om 12:00 meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  |
      | recht op een kopie | organisatie | niet nageleefd | X3      | organisatie |
