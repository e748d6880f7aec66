# language: nl
Functionaliteit: Beleid · nieuw beleid verandert nooit een oordeel over wat eerder gebeurde
  Een organisatie mag strenger zijn dan de ondergrens. Haar beleid geldt voor wat daarna gebeurt: beleid kan niet met
  terugwerkende kracht.

  Scenario: Een strengere termijn voor een kopie geldt niet voor een ouder verzoek
    Gegeven de gemeente is Anderdorp
    En een gesprek dat 6 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke 10 minuten voor het begin aankondigt op te nemen
    En Imke aan het begin begint op te nemen
    En Noor dezelfde dag om 16:00 om een kopie van de opname van Imke vraagt
    En alle oordelen worden onthouden
    En de gemeente nieuw beleid publiceert, met een termijn van 2 dagen voor een kopie
    Dan is geen enkel oordeel veranderd
    En luidt het oordeel
      | regel              | opname van  | uitkomst  | volgens | eigen beleid |
      | recht op een kopie | organisatie | loopt nog | L1      | loopt nog    |

  Scenario: Een strengere termijn geldt voor een verzoek van daarna, en soepeler beleid verandert dat niet meer
    Gegeven de gemeente is Anderdorp
    En de gemeente heeft beleid met een termijn van 2 dagen voor een kopie
    En een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke aankondigt op te nemen
    En het gesprek begint
    En Imke begint op te nemen
    En Noor om een kopie van de opname van Imke vraagt
    En alle oordelen worden onthouden
    En de gemeente nieuw beleid publiceert, met een termijn van 14 dagen voor een kopie
    Dan is geen enkel oordeel veranderd
    En loopt de termijn voor de kopie volgens het eigen beleid 2 dagen, en volgens de ondergrens 14

  Scenario: Een strengere termijn voor een verslag geldt niet voor een oudere weigering
    Gegeven de gemeente is Anderdorp
    En een gesprek dat 6 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Imke 5 minuten voor het begin de opname van Noor weigert op de grond "veiligheid", met de uitleg "Haar adres komt ter sprake."
    En Imke 2 minuten voor het begin een verslag toezegt
    En alle oordelen worden onthouden
    En de gemeente nieuw beleid publiceert, met een termijn van 2 dagen voor een verslag
    Dan is geen enkel oordeel veranderd
    En luidt het oordeel
      | regel                    | opname van | uitkomst  | volgens | eigen beleid |
      | meteen een andere manier | burger     | loopt nog | L2      | loopt nog    |

  Scenario: Beleid dat achteraf komt, maakt ontbrekende informatie niet goed
    Gegeven een gesprek dat 3 dagen geleden om 14:00 begon, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En alle oordelen worden onthouden
    En de gemeente nieuw beleid publiceert, met de informatie op de openbare pagina van deze dienst
    Dan is geen enkel oordeel veranderd
    En luidt het oordeel
      | regel                    | opname van | uitkomst       | volgens | eigen beleid   |
      | informatie op de website | burger     | niet nageleefd | X1      | niet nageleefd |
