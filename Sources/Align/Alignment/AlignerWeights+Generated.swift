// Trained weights; written by scripts/train.sh, never by hand.
// Origin: the gold sets named in CONTRIBUTING.md (novels, magazines, news), 15 made lists (8,797 gold beads) and two
// variations of each document, November 2026.

extension AlignerWeights {
  /// Weights for length evidence alone.
  static let lengthTable = """
    transition open-deletion	-2.0336	-2.236
    transition extend-deletion	-0.3809	-0.7323
    transition open-insertion	-1.5862	-1.7
    transition extend-insertion	0.3158	0.0526
    transition switch-to-insertion	-0.0396	-0.3497
    shape 1-1	2.0351	2.2201
    shape 2-1	0.0073	0.3459
    shape 3-1	-0.0919	0.2138
    shape 4-1	0.917	0.8683
    shape 5-1	0.486	0.6365
    shape 6-1	1.4304	1.6297
    shape 1-2	1.2316	1.3301
    shape 1-3	2.3648	2.0472
    shape 1-4	1.3975	2.0565
    shape 1-5	-0.0205	-0.0091
    shape 1-6	-0.0142	-0.0061
    shape 2-2	-1.4023	-1.2836
    shape 3-2	-1.1501	-1.7009
    shape 2-3	-1.1889	-1.1406
    shape 3-3	-1.212	-1.953
    shape 4-2	-1.5021	-1.7379
    shape 2-4	-0.9329	-0.8395
    shape 1-0	-1.2703	-0.9645
    shape 0-1	-0.7	-0.776
    shape-adaptation	0.0832	0.8189
    length-deviation	0.3954	0.2387
    length-deviation-squared	-2.035	-1.3402
    length-log-ratio	-4.0073	-4.3688
    length-log-ratio-squared	0.4536	1.6164
    length-log-ratio-many-to-one	1.111	-0.1359
    length-log-ratio-one-to-many	0.5268	0.1251
    length-size	-0.4086	-0.3545
    length-size-large-bead	-0.6155	-0.3866
    length-unpaired	-0.281	-0.2835
    questions-shared	1.3631	1.5751
    questions-differ	-0.5577	-0.3692
    exclamations-shared	3.3889	3.3359
    exclamations-differ	0.1228	0.062
    quotes-differ	-1.1752	-1.0167
    quotes-shared	1.0258	1.1786
    colons-differ	-0.7664	-0.6613
    parentheses-differ	-0.5368	-0.5336
    parentheses-shared	3.8407	3.6647
    ending-equal	1.0493	0.9933
    ending-question-differs	-0.0936	-0.1381
    ending-exclamation-shared	-0.4139	-0.4827
    closing-quote-differs	-0.5342	-0.5833
    closing-quote-shared	3.4907	3.3543
    opening-quote-differs	-0.6567	-0.5736
    opening-quote-shared	1.6521	1.7206
    chinese-ends-with-comma	1.801	1.5719
    english-ends-with-comma	2.8281	2.0978
    chinese-clauses-for-many	1.118	0.7869
    english-clauses-for-many	0.5765	0.4817
    breaks-differ	-1.202	-1.0462
    bare-lines-joined	-0.7835	-0.5785
    bare-line-unpaired	0.079	-0.0251
    paragraph-start-shared	1.7564	1.6065
    paragraph-start-differs	-1.4882	-1.4952
    paragraph-break-inside	-1.6745	-1.5317
    role-shared	10.2594	9.5696
    role-differs	-5.5465	-4.7021
    roles-mixed	-1.4267	-1.8177
    heading-unpaired	4.2616	4.282
    title-unpaired	0.0	0.0
    """

  /// Weights for length and numbers.
  static let numbersTable = """
    transition open-deletion	-1.9895	-2.0994
    transition extend-deletion	-0.7161	-1.006
    transition open-insertion	-1.6152	-1.6137
    transition extend-insertion	-0.147	-0.4011
    transition switch-to-insertion	0.285	-0.0138
    shape 1-1	2.274	2.4898
    shape 2-1	0.3205	0.6053
    shape 3-1	0.0979	0.3798
    shape 4-1	1.057	0.9475
    shape 5-1	0.3016	0.3645
    shape 6-1	1.1993	1.5256
    shape 1-2	1.3026	1.5145
    shape 1-3	2.2006	1.9673
    shape 1-4	1.3458	1.7346
    shape 1-5	-0.0243	-0.0146
    shape 1-6	-0.0091	-0.0053
    shape 2-2	-1.345	-1.1023
    shape 3-2	-0.9388	-1.5619
    shape 2-3	-1.3497	-1.1341
    shape 3-3	-1.1593	-1.8533
    shape 4-2	-1.5155	-1.8383
    shape 2-4	-0.9533	-0.8179
    shape 1-0	-1.3041	-1.0955
    shape 0-1	-0.7262	-0.8379
    shape-adaptation	0.0939	0.9962
    length-deviation	0.4964	0.1373
    length-deviation-squared	-2.0181	-1.2479
    length-log-ratio	-3.913	-3.6339
    length-log-ratio-squared	0.4006	1.2075
    length-log-ratio-many-to-one	0.6225	-0.5285
    length-log-ratio-one-to-many	0.442	0.0446
    length-size	-0.2371	-0.2333
    length-size-large-bead	-0.5555	-0.2967
    length-unpaired	-0.3742	-0.3967
    questions-shared	1.1091	1.2886
    questions-differ	-0.5678	-0.4135
    exclamations-shared	4.2816	4.0963
    exclamations-differ	0.3304	0.1453
    quotes-differ	-1.1891	-0.9983
    quotes-shared	0.6051	0.891
    colons-differ	-0.6418	-0.5635
    parentheses-differ	-0.82	-0.716
    parentheses-shared	5.4841	4.6192
    ending-equal	0.9486	0.8846
    ending-question-differs	-0.2005	-0.2553
    ending-exclamation-shared	-0.6188	-0.7733
    closing-quote-differs	-0.5171	-0.5498
    closing-quote-shared	3.3765	3.2519
    opening-quote-differs	-0.6948	-0.5441
    opening-quote-shared	1.8456	2.0076
    chinese-ends-with-comma	2.2147	1.9909
    english-ends-with-comma	2.5593	1.691
    chinese-clauses-for-many	1.1032	0.7303
    english-clauses-for-many	0.5179	0.3912
    breaks-differ	-1.3637	-1.108
    bare-lines-joined	-0.6454	-0.3745
    bare-line-unpaired	0.1851	0.0145
    paragraph-start-shared	2.0924	1.8782
    paragraph-start-differs	-1.4998	-1.4788
    paragraph-break-inside	-1.7511	-1.487
    role-shared	11.0548	10.2085
    role-differs	-5.3726	-5.231
    roles-mixed	-1.8563	-1.8175
    heading-unpaired	3.5658	3.4301
    title-unpaired	0.0	0.0
    numbers-shared	2.0799	2.0693
    numbers-shared-count	0.5586	0.5462
    numbers-english-only	-1.676	-1.5667
    numbers-chinese-only	-1.0932	-0.9953
    numbers-all-shared	0.3488	0.3596
    numbers-disjoint	0.4439	0.5262
    numbers-unpaired	-0.0323	0.0487
    numbers-leading-equal	6.4078	6.569
    numbers-leading-differ	1.0902	0.183
    numbers-leading-one-sided	-0.0112	0.0387
    """

  /// Weights for length and names.
  static let namesAloneTable = """
    transition open-deletion	-2.0018	-2.2381
    transition extend-deletion	-0.4931	-0.9614
    transition open-insertion	-1.5343	-1.6554
    transition extend-insertion	-0.3426	-0.7161
    transition switch-to-insertion	0.2896	-0.1783
    shape 1-1	2.4091	2.5772
    shape 2-1	0.357	0.6448
    shape 3-1	0.1759	0.4445
    shape 4-1	1.0747	0.9348
    shape 5-1	0.3952	0.4293
    shape 6-1	0.9708	1.4728
    shape 1-2	1.3484	1.5378
    shape 1-3	2.198	1.9462
    shape 1-4	1.2231	1.8328
    shape 1-5	-0.0281	-0.0104
    shape 1-6	-0.0118	-0.0039
    shape 2-2	-1.314	-1.1757
    shape 3-2	-1.0321	-1.7546
    shape 2-3	-1.2707	-1.1107
    shape 3-3	-1.2913	-2.1301
    shape 4-2	-1.3233	-1.6537
    shape 2-4	-0.8736	-0.7227
    shape 1-0	-1.2999	-0.9378
    shape 0-1	-0.8355	-0.8918
    shape-adaptation	0.0864	1.0069
    length-deviation	0.2802	0.2982
    length-deviation-squared	-1.817	-1.2889
    length-log-ratio	-3.7158	-4.7657
    length-log-ratio-squared	0.2083	1.8247
    length-log-ratio-many-to-one	0.7383	-0.491
    length-log-ratio-one-to-many	0.3896	0.3608
    length-size	-0.2069	-0.2359
    length-size-large-bead	-0.578	-0.3022
    length-unpaired	-0.2944	-0.3306
    questions-shared	1.2527	1.4138
    questions-differ	-0.5915	-0.3841
    exclamations-shared	3.8749	3.751
    exclamations-differ	0.2307	0.0075
    quotes-differ	-1.1805	-1.0031
    quotes-shared	0.6225	0.8788
    colons-differ	-0.7379	-0.5989
    parentheses-differ	-0.6084	-0.6579
    parentheses-shared	6.278	5.5899
    ending-equal	0.6707	0.6468
    ending-question-differs	-0.4134	-0.4406
    ending-exclamation-shared	-0.2991	-0.4518
    closing-quote-differs	-0.4664	-0.5136
    closing-quote-shared	3.4282	3.3827
    opening-quote-differs	-0.4313	-0.2723
    opening-quote-shared	1.9978	2.1366
    chinese-ends-with-comma	1.2442	0.9869
    english-ends-with-comma	2.4322	1.5953
    chinese-clauses-for-many	1.085	0.7126
    english-clauses-for-many	0.5365	0.368
    breaks-differ	-1.3679	-1.2217
    bare-lines-joined	-1.0713	-0.8275
    bare-line-unpaired	0.3832	0.1351
    paragraph-start-shared	1.7694	1.5341
    paragraph-start-differs	-1.3895	-1.3675
    paragraph-break-inside	-1.8321	-1.5156
    role-shared	11.9574	10.8521
    role-differs	-5.9168	-5.4188
    roles-mixed	-1.4312	-1.5924
    heading-unpaired	3.5596	3.2615
    title-unpaired	0.0	0.0
    names-shared	0.9186	1.0578
    names-shared-count	1.6144	1.3775
    names-english-only	-1.1548	-1.0963
    names-chinese-only	-0.3529	-0.3998
    names-all-shared	0.8883	0.8199
    names-disjoint	0.1818	0.1713
    names-unpaired	0.2816	0.2082
    names-unspelt	-0.3214	-0.2978
    names-unspelt-unpaired	0.7126	0.7408
    titles-shared	2.2376	2.1111
    titles-alone	-0.905	-1.0118
    titles-disjoint	0.0507	0.3195
    """

  /// Weights for length and lexicon.
  static let lexiconAloneTable = """
    transition open-deletion	-2.0017	-2.0567
    transition extend-deletion	-0.5106	-0.657
    transition open-insertion	-1.7139	-1.7261
    transition extend-insertion	-0.2633	-0.517
    transition switch-to-insertion	0.537	0.3319
    shape 1-1	2.2994	2.2513
    shape 2-1	0.5298	0.7682
    shape 3-1	0.0396	0.6924
    shape 4-1	1.3612	0.7497
    shape 5-1	0.0189	-0.2771
    shape 6-1	0.813	1.0383
    shape 1-2	0.8125	1.017
    shape 1-3	1.8122	1.2088
    shape 1-4	1.051	1.2375
    shape 1-5	-0.0393	-0.0245
    shape 1-6	-0.0006	-0.0004
    shape 2-2	-2.032	-0.8722
    shape 3-2	-0.6054	-1.1421
    shape 2-3	-0.3925	-0.4454
    shape 3-3	-0.7517	-1.0311
    shape 4-2	-1.3815	-1.3104
    shape 2-4	-1.005	-0.9759
    shape 1-0	-1.0743	-0.7986
    shape 0-1	-0.6367	-0.7259
    shape-adaptation	0.3095	0.8568
    length-deviation	-0.3332	-0.4511
    length-deviation-squared	-0.4301	-0.5295
    length-log-ratio	-2.0851	-0.451
    length-log-ratio-squared	-0.9601	-1.0547
    length-log-ratio-many-to-one	-0.3095	-0.668
    length-log-ratio-one-to-many	0.3241	0.4748
    length-size	0.0966	0.0573
    length-size-large-bead	0.2535	0.187
    length-unpaired	0.4508	0.1309
    questions-shared	1.8251	1.6287
    questions-differ	-0.219	-0.1007
    exclamations-shared	3.6457	3.4261
    exclamations-differ	0.5956	0.3106
    quotes-differ	-0.8067	-0.5133
    quotes-shared	0.0061	0.2644
    colons-differ	-0.079	-0.1591
    parentheses-differ	-2.4163	-2.3962
    parentheses-shared	7.7357	8.3831
    ending-equal	0.9854	0.848
    ending-question-differs	-0.156	-0.1401
    ending-exclamation-shared	-1.4082	-1.5217
    closing-quote-differs	-0.4751	-0.5096
    closing-quote-shared	3.2535	3.2547
    opening-quote-differs	-0.3892	-0.3477
    opening-quote-shared	2.6116	2.3847
    chinese-ends-with-comma	0.9504	1.0718
    english-ends-with-comma	1.9326	1.6963
    chinese-clauses-for-many	0.6075	0.3793
    english-clauses-for-many	0.3938	0.2819
    breaks-differ	-1.3418	-1.2463
    bare-lines-joined	-1.1097	-0.9895
    bare-line-unpaired	0.2316	0.0019
    paragraph-start-shared	2.0009	1.9156
    paragraph-start-differs	-1.2475	-1.1907
    paragraph-break-inside	-1.8884	-1.7318
    role-shared	7.2871	7.3415
    role-differs	-6.4608	-6.4657
    roles-mixed	-3.4566	-3.4611
    heading-unpaired	2.5602	2.2881
    title-unpaired	0.0	0.0
    lexicon-english-sum	1.3204	1.327
    lexicon-chinese-sum	1.3379	1.1252
    lexicon-english	8.3986	8.0323
    lexicon-chinese	4.9262	4.7718
    lexicon-english-large	2.0824	2.9958
    lexicon-chinese-large	-1.9234	-2.2305
    lexicon-english-edge	0.1411	0.4237
    lexicon-chinese-edge	0.4276	0.6356
    lexicon-english-gain	8.2462	6.9874
    lexicon-chinese-gain	5.8784	5.6892
    lexicon-english-missed	-0.6799	-0.1012
    lexicon-chinese-missed	0.0182	-0.0974
    lexicon-unpaired	1.055	0.5479
    lexicon-unpaired-weight	0.5423	0.5161
    """

  /// Weights for length, numbers and names.
  static let namesTable = """
    transition open-deletion	-2.0936	-2.4167
    transition extend-deletion	-0.7581	-1.2208
    transition open-insertion	-1.6439	-1.7943
    transition extend-insertion	-0.3635	-0.7882
    transition switch-to-insertion	0.2313	-0.2897
    shape 1-1	2.4496	2.6639
    shape 2-1	0.4241	0.7059
    shape 3-1	0.2325	0.503
    shape 4-1	1.2163	0.9754
    shape 5-1	0.2059	0.2303
    shape 6-1	1.0126	1.4601
    shape 1-2	1.3268	1.6124
    shape 1-3	2.1786	1.902
    shape 1-4	1.3086	1.7171
    shape 1-5	-0.0297	-0.0074
    shape 1-6	-0.0094	-0.0016
    shape 2-2	-1.4907	-1.1502
    shape 3-2	-0.9882	-1.6671
    shape 2-3	-1.336	-1.1853
    shape 3-3	-1.2408	-2.0116
    shape 4-2	-1.3215	-1.661
    shape 2-4	-0.8966	-0.7383
    shape 1-0	-1.3211	-0.7934
    shape 0-1	-0.8427	-0.7903
    shape-adaptation	0.1263	1.0203
    length-deviation	0.4087	0.2001
    length-deviation-squared	-1.807	-1.175
    length-log-ratio	-3.8274	-4.0786
    length-log-ratio-squared	0.2794	1.4057
    length-log-ratio-many-to-one	0.4905	-0.5321
    length-log-ratio-one-to-many	0.4032	0.3764
    length-size	-0.232	-0.2441
    length-size-large-bead	-0.5652	-0.2963
    length-unpaired	-0.3497	-0.4024
    questions-shared	0.9474	1.1665
    questions-differ	-0.6753	-0.5179
    exclamations-shared	4.1048	3.8772
    exclamations-differ	0.3279	-0.0009
    quotes-differ	-1.1803	-0.9599
    quotes-shared	0.3898	0.7751
    colons-differ	-0.5492	-0.5195
    parentheses-differ	-1.1635	-1.2501
    parentheses-shared	6.6579	5.9791
    ending-equal	0.5718	0.5689
    ending-question-differs	-0.4311	-0.4033
    ending-exclamation-shared	-0.3501	-0.5468
    closing-quote-differs	-0.5238	-0.5681
    closing-quote-shared	3.2555	3.2139
    opening-quote-differs	-0.5088	-0.2968
    opening-quote-shared	2.0671	2.2253
    chinese-ends-with-comma	1.4188	1.2559
    english-ends-with-comma	2.2478	1.5005
    chinese-clauses-for-many	1.0855	0.7557
    english-clauses-for-many	0.4935	0.3033
    breaks-differ	-1.3811	-1.1852
    bare-lines-joined	-0.9781	-0.7762
    bare-line-unpaired	0.5104	0.2134
    paragraph-start-shared	1.9549	1.5506
    paragraph-start-differs	-1.3528	-1.3483
    paragraph-break-inside	-1.7387	-1.4281
    role-shared	10.6814	9.7031
    role-differs	-5.6508	-5.8526
    roles-mixed	-1.7487	-1.7302
    heading-unpaired	3.2365	2.9236
    title-unpaired	0.0	0.0
    numbers-shared	2.0138	2.1969
    numbers-shared-count	0.2043	0.187
    numbers-english-only	-1.7997	-1.5385
    numbers-chinese-only	-1.0874	-0.8593
    numbers-all-shared	0.4872	0.5634
    numbers-disjoint	0.4981	0.3629
    numbers-unpaired	-0.2089	-0.0243
    numbers-leading-equal	6.2333	6.0849
    numbers-leading-differ	0.3288	-0.5623
    numbers-leading-one-sided	0.1148	0.0551
    names-shared	0.4737	0.6464
    names-shared-count	1.7896	1.5782
    names-english-only	-1.459	-1.4109
    names-chinese-only	-0.2855	-0.3836
    names-all-shared	0.6886	0.5351
    names-disjoint	0.2518	0.3834
    names-unpaired	0.2298	0.1528
    names-unspelt	-0.2159	-0.2138
    names-unspelt-unpaired	0.5755	0.5454
    titles-shared	2.107	2.0652
    titles-alone	-0.7747	-0.8858
    titles-disjoint	-0.0763	0.1351
    """

  /// Weights for length, numbers, names and lexicon.
  static let lexiconTable = """
    transition open-deletion	-1.8988	-2.1256
    transition extend-deletion	-0.5377	-0.8938
    transition open-insertion	-1.5688	-1.6934
    transition extend-insertion	-0.1372	-0.5431
    transition switch-to-insertion	0.507	0.1083
    shape 1-1	2.1544	2.2689
    shape 2-1	0.3286	0.7214
    shape 3-1	-0.1328	0.6769
    shape 4-1	1.2608	0.6961
    shape 5-1	0.0378	-0.2468
    shape 6-1	0.9963	1.1327
    shape 1-2	0.8203	1.0976
    shape 1-3	1.8499	1.1959
    shape 1-4	1.0318	1.1055
    shape 1-5	-0.0468	-0.0091
    shape 1-6	-0.006	-0.0007
    shape 2-2	-2.2376	-0.8872
    shape 3-2	-0.6601	-1.3139
    shape 2-3	-0.3224	-0.492
    shape 3-3	-0.5527	-0.8372
    shape 4-2	-1.3872	-1.5029
    shape 2-4	-1.0029	-0.8693
    shape 1-0	-0.9593	-0.5158
    shape 0-1	-0.4856	-0.5313
    shape-adaptation	0.3416	0.8765
    length-deviation	-0.4322	-0.4239
    length-deviation-squared	-0.2147	-0.4197
    length-log-ratio	-1.7982	-0.8299
    length-log-ratio-squared	-1.3592	-0.9445
    length-log-ratio-many-to-one	-0.3337	-0.722
    length-log-ratio-one-to-many	0.4278	0.5573
    length-size	-0.2505	-0.1785
    length-size-large-bead	0.2102	0.1738
    length-unpaired	0.5753	0.2529
    questions-shared	1.7079	1.4285
    questions-differ	-0.1742	-0.1158
    exclamations-shared	3.8285	3.4703
    exclamations-differ	0.673	0.349
    quotes-differ	-0.8616	-0.5047
    quotes-shared	-0.0399	0.43
    colons-differ	0.0765	-0.1067
    parentheses-differ	-2.5272	-2.648
    parentheses-shared	10.9545	10.5537
    ending-equal	0.6907	0.6162
    ending-question-differs	-0.2985	-0.2557
    ending-exclamation-shared	-1.2847	-1.4156
    closing-quote-differs	-0.4784	-0.4901
    closing-quote-shared	3.2818	3.3116
    opening-quote-differs	-0.2788	-0.2357
    opening-quote-shared	2.9588	2.546
    chinese-ends-with-comma	1.2819	1.3297
    english-ends-with-comma	1.6224	1.4381
    chinese-clauses-for-many	0.6377	0.4478
    english-clauses-for-many	0.3109	0.2558
    breaks-differ	-1.2032	-1.104
    bare-lines-joined	-1.1536	-1.0817
    bare-line-unpaired	0.6847	0.3843
    paragraph-start-shared	1.7799	1.7175
    paragraph-start-differs	-1.0686	-0.9769
    paragraph-break-inside	-1.9822	-1.6803
    role-shared	6.5063	6.5952
    role-differs	-6.316	-6.4615
    roles-mixed	-3.2386	-3.3563
    heading-unpaired	2.3603	1.8724
    title-unpaired	0.0	0.0
    numbers-shared	1.2391	0.8265
    numbers-shared-count	-0.7264	-0.6475
    numbers-english-only	-1.8544	-1.7694
    numbers-chinese-only	-0.8568	-0.8146
    numbers-all-shared	0.517	0.7574
    numbers-disjoint	0.5445	0.203
    numbers-unpaired	-0.3053	-0.4086
    numbers-leading-equal	4.0316	3.7148
    numbers-leading-differ	2.613	1.8323
    numbers-leading-one-sided	-0.4018	-0.4826
    names-shared	-0.6703	-0.4278
    names-shared-count	1.8505	1.6861
    names-english-only	-1.216	-1.1629
    names-chinese-only	0.383	0.2305
    names-all-shared	0.9106	0.5869
    names-disjoint	0.9009	1.1366
    names-unpaired	0.2669	0.2042
    names-unspelt	0.0813	0.1812
    names-unspelt-unpaired	-0.956	-0.5285
    titles-shared	0.6456	0.4815
    titles-alone	-1.113	-1.0718
    titles-disjoint	0.0399	-0.1872
    lexicon-english-sum	1.3571	1.3717
    lexicon-chinese-sum	1.2066	1.0146
    lexicon-english	7.8738	7.4573
    lexicon-chinese	5.2673	4.8567
    lexicon-english-large	2.1408	3.0276
    lexicon-chinese-large	-2.015	-2.19
    lexicon-english-edge	0.1245	0.5776
    lexicon-chinese-edge	0.3367	0.5298
    lexicon-english-gain	6.0812	4.9057
    lexicon-chinese-gain	5.7884	5.4015
    lexicon-english-missed	-0.4023	0.287
    lexicon-chinese-missed	0.5091	0.3306
    lexicon-unpaired	0.9318	0.6906
    lexicon-unpaired-weight	0.1905	0.2633
    """

  /// Weights for all of these and the encoder of another model.
  static let vectorsTable = """
    transition open-deletion	-1.9503	-1.929
    transition extend-deletion	-0.1288	-0.2862
    transition open-insertion	-1.7116	-1.5806
    transition extend-insertion	-0.2375	-0.5052
    transition switch-to-insertion	0.4873	0.2147
    shape 1-1	1.9066	2.0843
    shape 2-1	0.6619	0.7677
    shape 3-1	0.4135	0.9183
    shape 4-1	1.5809	0.6898
    shape 5-1	-0.0655	0.1902
    shape 6-1	0.6579	0.7157
    shape 1-2	1.3014	1.8166
    shape 1-3	2.6813	1.7172
    shape 1-4	0.9761	1.1047
    shape 1-5	-0.5152	-0.3079
    shape 1-6	-0.0198	-0.0073
    shape 2-2	-2.8323	-1.4334
    shape 3-2	-1.433	-1.9951
    shape 2-3	-1.1009	-1.2513
    shape 3-3	-0.2499	-0.5913
    shape 4-2	-1.0301	-1.012
    shape 2-4	-0.415	-0.5084
    shape 1-0	-0.973	-0.5083
    shape 0-1	-0.7082	-0.5438
    shape-adaptation	0.4038	0.8821
    length-deviation	-0.2794	-0.7192
    length-deviation-squared	-0.3555	-0.2403
    length-log-ratio	-2.5029	0.2852
    length-log-ratio-squared	0.8984	0.051
    length-log-ratio-many-to-one	-0.1588	-0.1677
    length-log-ratio-one-to-many	0.2394	0.2243
    length-size	-0.0233	0.2385
    length-size-large-bead	0.2012	0.0659
    length-unpaired	0.5942	0.2907
    questions-shared	1.4234	1.4658
    questions-differ	0.0007	0.058
    exclamations-shared	3.6011	3.2792
    exclamations-differ	0.842	0.5288
    quotes-differ	-1.0298	-0.681
    quotes-shared	-0.8857	-0.6995
    colons-differ	0.2803	0.191
    parentheses-differ	-2.1775	-1.8969
    parentheses-shared	4.8838	5.8424
    ending-equal	0.6675	0.6244
    ending-question-differs	0.3558	0.3922
    ending-exclamation-shared	-1.7449	-1.8122
    closing-quote-differs	-0.2904	-0.3479
    closing-quote-shared	3.3933	3.4361
    opening-quote-differs	-0.1591	-0.1328
    opening-quote-shared	3.4356	3.2584
    chinese-ends-with-comma	1.581	1.6024
    english-ends-with-comma	1.5168	2.8948
    chinese-clauses-for-many	0.7354	0.5988
    english-clauses-for-many	0.2315	0.2126
    breaks-differ	-0.8826	-0.8495
    bare-lines-joined	-0.8778	-0.973
    bare-line-unpaired	0.8727	0.4772
    paragraph-start-shared	1.1447	1.081
    paragraph-start-differs	-1.2908	-1.0739
    paragraph-break-inside	-2.019	-1.7978
    role-shared	4.1242	3.9141
    role-differs	-11.8099	-4.934
    roles-mixed	-3.6584	-3.9135
    heading-unpaired	0.9722	0.6147
    title-unpaired	0.0	0.0
    numbers-shared	-0.0941	-0.5857
    numbers-shared-count	-0.3629	-0.0496
    numbers-english-only	-1.6245	-1.4385
    numbers-chinese-only	-1.0659	-0.8691
    numbers-all-shared	0.6588	0.8832
    numbers-disjoint	0.4397	0.1335
    numbers-unpaired	-0.3599	-0.3415
    numbers-leading-equal	3.5461	3.6546
    numbers-leading-differ	2.552	1.9163
    numbers-leading-one-sided	0.332	0.1559
    names-shared	-0.1348	0.0935
    names-shared-count	0.8994	0.7687
    names-english-only	-1.0348	-0.8714
    names-chinese-only	0.5247	0.3862
    names-all-shared	1.0483	0.846
    names-disjoint	1.0276	1.2398
    names-unpaired	0.2897	0.2559
    names-unspelt	0.1757	1.0879
    names-unspelt-unpaired	-1.461	-1.0242
    titles-shared	1.1034	0.7826
    titles-alone	-0.8404	-0.7863
    titles-disjoint	0.2237	-0.0061
    lexicon-english-sum	0.9415	1.0003
    lexicon-chinese-sum	0.9642	0.8648
    lexicon-english	6.0231	5.5186
    lexicon-chinese	2.3791	2.258
    lexicon-english-large	3.2402	3.754
    lexicon-chinese-large	-2.3291	-2.5363
    lexicon-english-edge	0.0293	0.7934
    lexicon-chinese-edge	0.41	0.8545
    lexicon-english-gain	0.3003	-1.1428
    lexicon-chinese-gain	5.636	4.2223
    lexicon-english-missed	-0.9481	-0.5354
    lexicon-chinese-missed	1.5881	1.4834
    lexicon-unpaired	1.3502	1.4948
    lexicon-unpaired-weight	0.0461	0.1604
    encoder-cosine	0.8611	0.7991
    encoder-margin	-11.7615	-8.0765
    encoder-cosine-large	-0.999	0.2995
    encoder-margin-large	4.3383	2.3838
    encoder-ratio	-15.7042	-12.9379
    encoder-far	-2.0051	-2.1798
    encoder-near	-0.0422	1.0181
    encoder-more-english	-6.9888	-6.3928
    encoder-more-chinese	-2.0964	-2.3105
    encoder-change-english	0.8118	0.5206
    encoder-change-chinese	3.7278	3.2081
    encoder-change-both	-1.9337	-0.8889
    encoder-less-english	1.4525	1.7813
    encoder-less-english-best	-2.4114	-1.3095
    encoder-less-chinese	3.4096	2.9861
    encoder-less-chinese-best	-1.1702	-1.8992
    encoder-split	4.4682	4.2834
    encoder-best	-5.3031	-4.8133
    encoder-best-inside	2.3138	1.2318
    """

  /// Weights for all of these and the encoder with its tokens.
  static let encoderTable = """
    transition open-deletion	-1.8539	-1.8278
    transition extend-deletion	0.1298	-0.1077
    transition open-insertion	-1.4131	-1.284
    transition extend-insertion	0.0784	-0.2227
    transition switch-to-insertion	0.7697	0.555
    shape 1-1	2.4467	2.5478
    shape 2-1	0.5234	0.6362
    shape 3-1	0.4308	0.9106
    shape 4-1	1.4711	0.5357
    shape 5-1	-0.1191	0.2035
    shape 6-1	0.7063	0.7755
    shape 1-2	1.2887	1.6437
    shape 1-3	2.6542	1.5626
    shape 1-4	0.6884	1.0122
    shape 1-5	-0.5429	-0.3826
    shape 1-6	-0.0115	-0.0056
    shape 2-2	-3.0527	-1.5892
    shape 3-2	-1.3678	-1.9163
    shape 2-3	-1.2068	-1.3027
    shape 3-3	0.0871	-0.3805
    shape 4-2	-1.0968	-1.0794
    shape 2-4	-0.3083	-0.2534
    shape 1-0	-1.024	-0.697
    shape 0-1	-0.3419	-0.4539
    shape-adaptation	0.3952	0.8821
    length-deviation	-0.3299	-0.7064
    length-deviation-squared	-0.2321	-0.2049
    length-log-ratio	-2.7477	-0.1486
    length-log-ratio-squared	1.0994	0.3548
    length-log-ratio-many-to-one	-0.3457	-0.302
    length-log-ratio-one-to-many	-0.2801	-0.3581
    length-size	-0.2854	0.0034
    length-size-large-bead	0.2414	0.0741
    length-unpaired	0.9675	0.4856
    questions-shared	0.8809	0.9229
    questions-differ	0.0557	0.079
    exclamations-shared	3.4738	3.104
    exclamations-differ	0.825	0.4859
    quotes-differ	-0.8653	-0.5591
    quotes-shared	-1.0044	-0.7222
    colons-differ	0.3369	0.2716
    parentheses-differ	-2.193	-1.995
    parentheses-shared	4.2444	4.9321
    ending-equal	0.7361	0.6763
    ending-question-differs	0.494	0.5244
    ending-exclamation-shared	-1.9163	-1.9391
    closing-quote-differs	-0.3744	-0.4269
    closing-quote-shared	3.1296	3.2064
    opening-quote-differs	-0.2635	-0.2637
    opening-quote-shared	3.2589	3.0036
    chinese-ends-with-comma	1.8789	1.7303
    english-ends-with-comma	0.9361	2.6484
    chinese-clauses-for-many	0.8667	0.6843
    english-clauses-for-many	0.1951	0.2182
    breaks-differ	-0.8676	-0.7823
    bare-lines-joined	-0.6726	-0.7287
    bare-line-unpaired	0.8226	0.4436
    paragraph-start-shared	1.0703	0.9821
    paragraph-start-differs	-1.3038	-1.0814
    paragraph-break-inside	-1.9187	-1.7605
    role-shared	4.6054	4.1953
    role-differs	-9.5048	-5.6054
    roles-mixed	-3.6818	-3.2964
    heading-unpaired	0.9422	0.4307
    title-unpaired	0.0	0.0
    numbers-shared	-0.2521	-0.5837
    numbers-shared-count	-0.0869	0.1081
    numbers-english-only	-1.3017	-1.1464
    numbers-chinese-only	-0.6931	-0.4671
    numbers-all-shared	0.7089	0.921
    numbers-disjoint	0.2235	-0.0701
    numbers-unpaired	-0.1097	-0.1386
    numbers-leading-equal	3.5952	3.6287
    numbers-leading-differ	2.9495	2.3247
    numbers-leading-one-sided	0.5413	0.2868
    names-shared	-0.1067	0.0951
    names-shared-count	0.9061	0.7876
    names-english-only	-1.1501	-0.9423
    names-chinese-only	0.4827	0.3546
    names-all-shared	1.0682	0.8443
    names-disjoint	1.3416	1.4655
    names-unpaired	0.2594	0.2371
    names-unspelt	0.1123	0.9837
    names-unspelt-unpaired	-1.7369	-1.3086
    titles-shared	1.1221	0.7859
    titles-alone	-0.8839	-0.7822
    titles-disjoint	0.3224	0.0
    lexicon-english-sum	1.1368	1.1107
    lexicon-chinese-sum	0.9787	0.8607
    lexicon-english	6.7014	6.305
    lexicon-chinese	0.5778	0.3189
    lexicon-english-large	4.4749	4.8217
    lexicon-chinese-large	-3.0608	-3.4268
    lexicon-english-edge	-2.2873	-1.5448
    lexicon-chinese-edge	-1.7093	-0.6014
    lexicon-english-gain	0.6657	-1.3912
    lexicon-chinese-gain	4.6543	3.5737
    lexicon-english-missed	0.5529	0.5575
    lexicon-chinese-missed	1.888	1.4777
    lexicon-unpaired	0.8006	0.8252
    lexicon-unpaired-weight	0.1789	0.2285
    encoder-cosine	0.661	0.7071
    encoder-margin	-11.1156	-7.3752
    encoder-cosine-large	-1.0182	0.21
    encoder-margin-large	4.381	1.9829
    encoder-ratio	-14.1644	-11.6081
    encoder-far	-2.5274	-2.5615
    encoder-near	-0.4698	0.5101
    encoder-more-english	-6.6855	-6.5109
    encoder-more-chinese	-1.9983	-2.2947
    encoder-change-english	1.023	0.7093
    encoder-change-chinese	3.3734	2.8577
    encoder-change-both	-1.918	-0.882
    encoder-less-english	-1.2073	-0.3018
    encoder-less-english-best	-2.217	-1.3729
    encoder-less-chinese	1.3978	1.4361
    encoder-less-chinese-best	-0.9026	-1.5307
    encoder-split	4.0455	3.5454
    encoder-best	-4.7963	-4.1955
    encoder-best-inside	1.6898	0.7303
    token-english-sum	-0.204	-0.1507
    token-chinese-sum	0.058	-0.1496
    token-english	-0.6854	-1.3724
    token-chinese	8.8276	9.545
    token-english-large	-4.8042	-3.5275
    token-chinese-large	3.6113	3.9474
    token-english-edge	8.6277	7.8004
    token-chinese-edge	6.8759	5.9727
    token-english-gain	4.4625	4.8193
    token-chinese-gain	11.7259	10.3231
    token-english-missed	-11.4226	-10.5448
    token-chinese-missed	-0.5137	0.5771
    token-unpaired	3.2141	2.6874
    token-unpaired-weight	-0.3793	-0.2111
    """
}
