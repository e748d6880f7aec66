# language: nl
@geval-8
Functionaliteit: Geval 8 · een kopie met een andere vingerafdruk
  Een verschil is eerst een vraag. Blijkt het een inhoudelijke bewerking die pas later wordt gemeld, dan is de regel niet
  nageleefd; een technische bewerking mag later worden gemeld.

  Achtergrond:
    Gegeven een gesprek dat 6 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: Noor geeft een kopie die geknipt is, en meldt dat een dag later
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor aan het begin begint op te nemen
    En Noor 50 minuten na het begin de opname van Noor stopt en de vingerafdruk "A" vastlegt
    En Imke de volgende dag om 09:00 om een kopie van de opname van Noor vraagt
    En Noor 2 dagen later om 09:00 de kopie overhandigt, met vingerafdruk "B"
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst             | volgens | opmerking   |
      | niet knippen en plakken | burger     | niet vast te stellen | O2      | Om uitleg   |
      | recht op een kopie      | burger     | loopt nog            | L1      |             |
    Als Imke 2 dagen later om 10:00 de ontvangen kopie laat vergelijken, met vingerafdruk "B"
    Dan wacht het dossierspoor op "uitleg van een verschil"
    Als Noor 3 dagen later om 09:00 meldt dat de opname van Noor is "geknipt", tot vingerafdruk "B"
    Dan luidt het oordeel
      | regel                   | opname van | uitkomst       | volgens | plicht van | uitleg      |
      | niet knippen en plakken | burger     | niet nageleefd | X1      | burger     | pas 24 uur  |

  Scenario: De professional geeft een kopie die is omgezet, en meldt dat een dag later
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 09:00 de kopie overhandigt, met vingerafdruk "B"
    Dan luidt het oordeel
      | regel                   | opname van  | uitkomst             | volgens |
      | niet knippen en plakken | organisatie | niet vast te stellen | O2      |
    Als Imke 3 dagen later om 09:00 meldt dat de opname van Imke is "omgezet", tot vingerafdruk "B"
    Dan luidt het oordeel
      | regel                   | opname van  | uitkomst  | volgens | opmerking      |
      | niet knippen en plakken | organisatie | nageleefd | N3      | later gemeld   |
      | recht op een kopie      | organisatie | nageleefd | N1      |                |

  Scenario: De professional geeft een kopie die geknipt is, en meldt dat een dag later
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Imke 50 minuten na het begin de opname van Imke stopt en de vingerafdruk "A" vastlegt
    En Noor de volgende dag om 09:00 om een kopie van de opname van Imke vraagt
    En Imke 2 dagen later om 09:00 de kopie overhandigt, met vingerafdruk "B"
    En Imke 3 dagen later om 09:00 meldt dat de opname van Imke is "geknipt", tot vingerafdruk "B"
    Dan luidt het oordeel
      | regel                   | opname van  | uitkomst       | volgens | plicht van  |
      | niet knippen en plakken | organisatie | niet nageleefd | X1      | organisatie |
