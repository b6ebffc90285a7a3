/** First names of those whom a larger team has beyond the demo team. */
export const firstNames = `
Marta, Emeka, Yuki, Oskar, Leila, Tomás, Ingrid, Kwame, Aoife, Rafael, Mei, Stefan, Anaïs, Dmitri, Nkechi, Bram,
Sofía, Haruto, Elif, Callum, Beatriz, Arjun, Greta, Youssef, Hana, Lorenzo, Zanele, Pavel, Chloé, Santiago, Astrid,
Tariq, Nina, Rohan, Maëlle, Viktor, Amara, Kenji, Paola, Idris, Saoirse, Mateusz, Lucía, Anders, Fatou, Jin, Petra,
Omar, Camila, Ewan, Asha, Florian, Teresa, Chidi, Liv, Marek, Ines, Rashid, Yara, Sander, Olga, Diego, Noémie, Hiro,
Miriam, Lars, Adaeze, Luca, Katarzyna, Farid, Rosa, Gustav, Thandiwe, Ivan, Clara, Vikram, Sigrid, Andrés, Naledi,
Joon, Heidi, Bilal, Eva, Rui, Sunita, Henrik, Mónica, Kofi, Alina, Jorge, Maren, Ayo, Elena, Takumi, Britta, Samir,
Laila, Otto, Gabriela, Nikhil, Frida, Malik, Zsófia, Pedro, Aiko, Tobias, Dalia, Felipe, Anneke, Kamal, Siri, Bruno,
Ming, Agnes, Hamza, Vera, Álvaro, Nadia, Emil, Chipo, Matteo, Ewa, Selim, Julie, Ravindra, Karin, Adrián, Wanjiku,
Simon, Lotte, Nasser, Irina, Cédric, Tuula, Sanjay, Bianca, Olu, Mikael, Daniela, Farah, Ruben, Halina, Quang,
Manon, Edvard, Sade, Ignacio, Kaja, Anwar, Flora, Jakub, Meera, Léo, Ulla, Nabil, Sara, Tendai, Vincent, Ania, Koji,
Delphine, Musa, Signe, Rodrigo, Lan, Gerda, Baptiste, Zainab, Oren, Tilda
`
  .trim()
  .split(/,\s+/);
