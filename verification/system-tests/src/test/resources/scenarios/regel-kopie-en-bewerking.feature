# language: nl
Functionaliteit: Regel · recht op een kopie, en niet knippen en plakken
  Wie door de andere kant is opgenomen, krijgt op verzoek een kopie die gelijk is aan de opname. De vingerafdruk laat dat
  zien.

  Achtergrond:
    Gegeven een gesprek dat 20 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |

  Scenario: Noor geeft een gelijke kopie
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    En Noor 2 dagen later om 09:00 de kopie overhandigt, met vingerafdruk "A"
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst  | volgens | plicht van |
      | recht op een kopie      | burger     | nageleefd | N1      | burger     |
      | niet knippen en plakken | burger     | nageleefd | N1      | burger     |

  Scenario: De professional geeft een gelijke kopie
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 09:00 de kopie overhandigt, met vingerafdruk "A"
    Dan luidt het oordeel
      | regel                   | opname van  | uitkomst  | volgens | plicht van  |
      | recht op een kopie      | organisatie | nageleefd | N1      | organisatie |
      | niet knippen en plakken | organisatie | nageleefd | N1      | organisatie |

  Scenario: Noor geeft een kopie zonder vingerafdruk
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    En Noor 2 dagen later om 09:00 de kopie overhandigt, zonder vingerafdruk
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst             | volgens |
      | recht op een kopie      | burger     | niet vast te stellen | O1      |
      | niet knippen en plakken | burger     | niet vast te stellen | O1      |

  Scenario: De professional geeft een kopie zonder vingerafdruk
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 09:00 de kopie overhandigt, zonder vingerafdruk
    Dan luidt het oordeel
      | regel                   | opname van  | uitkomst             | volgens |
      | recht op een kopie      | organisatie | niet vast te stellen | O1      |
      | niet knippen en plakken | organisatie | niet vast te stellen | O1      |

  Scenario: De professional weigert een kopie zonder een reden
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 09:00 meldt dat een kopie niet kan, om de reden "geen reden gegeven"
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  |
      | recht op een kopie | organisatie | niet nageleefd | X2      | organisatie |

  Scenario: Een bewerking die vooraf is gemeld
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 meldt dat de opname van Noor is "geknipt", tot vingerafdruk "B"
    En Noor 2 dagen later om 09:00 een kopie van de opname van Noor, met vingerafdruk "B", geeft aan "tante Lot"
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst  | volgens | plicht van |
      | niet knippen en plakken | burger     | nageleefd | N2      | burger     |

  Scenario: Een bewerking die Noor nooit heeft gemeld
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Noor 2 dagen later om 09:00 een bewerking van de opname van Noor geeft aan "tante Lot"
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst       | volgens | plicht van |
      | niet knippen en plakken | burger     | niet nageleefd | X2      | burger     |

  Scenario: Een bewerking die de professional nooit heeft gemeld
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Imke 2 dagen later om 09:00 een bewerking van de opname van Imke geeft aan "een collega"
    Dan luidt het oordeel
      | regel                   | opname van  | uitkomst       | volgens | plicht van  |
      | niet knippen en plakken | organisatie | niet nageleefd | X2      | organisatie |

  Scenario: Noor legt een verschil uit als technisch, en de bewerking wordt daarna gemeld
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    En Noor 2 dagen later om 09:00 de kopie overhandigt, met vingerafdruk "B"
    En Imke 2 dagen later om 10:00 de ontvangen kopie laat vergelijken, met vingerafdruk "B"
    En Noor 3 dagen later om 09:00 bij het verschil de uitleg "De telefoon zette het bestand om." geeft
    En Noor 3 dagen later om 09:05 meldt dat de opname van Noor is "omgezet", tot vingerafdruk "B"
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst  | volgens | opmerking    |
      | niet knippen en plakken | burger     | nageleefd | N3      | later gemeld |
      | recht op een kopie      | burger     | nageleefd | N1      |              |
