# language: nl
@geval-5
Functionaliteit: Geval 5 · geweigerd zonder reden; een uur later alsnog met een reden
  Dat de reden eerst ontbrak, blijft staan; het oordeel vermeldt dat zij later kwam.

  Achtergrond:
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd | gezag over |
      | Noor | jeugdige     | 15       |            |
      | Bas  | ouder        |          | Noor       |
      | Imke | professional |          |            |

  Scenario: De professional weigert en legt het een uur later uit
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 5 minuten voor het begin de opname van Noor weigert zonder een reden te geven
    En Imke 55 minuten na het begin de weigering alsnog uitlegt op de grond "veiligheid": "Haar adres komt ter sprake."
    Dan luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | plicht van  | opmerking         |
      | opnemen mag, tenzij      | burger     | niet nageleefd | X1      | organisatie | Een uitleg volgde |
      | meteen een andere manier | burger     | niet nageleefd | X1      | organisatie |                   |
