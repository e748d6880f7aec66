# language: nl
@geval-7
Functionaliteit: Regel · een kopie van een opname die vernietigd was, terwijl dat niet mocht
  Vernietigd is alleen een reden om geen kopie te geven als niets in de weg stond: geen opschorting, geen ander verzoek, geen
  besluit waarop nog gewacht werd.

  Scenario: De organisatie had haar opname vernietigd, maar dat mocht niet: de vernietiging was opgeschort
    Gegeven een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Imke | professional |          |
    Als Imke aankondigt op te nemen
    En het gesprek begint
    En Imke begint op te nemen
    En Imke de opname van Imke stopt
    En de vernietiging van de opname van Imke wordt opgeschort om de reden "klacht"
    En Imke meldt dat de opname van Imke is vernietigd om de reden "afgesproken"
    En Noor om een kopie van de opname van Imke vraagt
    En Imke meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van  | uitkomst       | volgens | plicht van  | uitleg                             |
      | recht op een kopie | organisatie | niet nageleefd | X4      | organisatie | de vernietiging was opgeschort     |

  Scenario: Noor had haar opname vernietigd terwijl een ander verzoek om een kopie openstond
    Gegeven een gesprek dat nu plaatsvindt, met de deelnemers
      | wie  | rol          | leeftijd |
      | Noor | jeugdige     | 17       |
      | Piet | professional |          |
      | Imke | professional |          |
    Als Noor aankondigt op te nemen
    En het gesprek begint
    En Noor begint op te nemen
    En Noor de opname van Noor stopt
    En Piet om een kopie van de opname van Noor vraagt
    En Noor meldt dat de opname van Noor is vernietigd om de reden "andere reden"
    En Imke om een kopie van de opname van Noor vraagt
    En Noor meldt dat een kopie niet kan, om de reden "vernietigd"
    Dan luidt het oordeel
      | regel              | opname van | uitkomst       | volgens | plicht van | uitleg                                     |
      | recht op een kopie | burger     | niet nageleefd | X3      | burger     | terwijl het verzoek om een kopie openstond |
      | recht op een kopie | burger     | niet nageleefd | X4      | burger     | een ander verzoek om een kopie stond open  |
